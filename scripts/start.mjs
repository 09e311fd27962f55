// npm start: installs what is missing, builds the page, serves it and prints its address.
import { ensureInstalled, root, runBin } from "./install.mjs";

ensureInstalled();
runBin("vite", "build", "--logLevel", "warn");
const { preview } = await import("vite");
const server = await preview({ root, preview: { port: Number(process.env.PORT ?? 4173), open: false } });
console.log(`\nLinewise is at ${server.resolvedUrls?.local[0]} (stop with Ctrl+C)`);
