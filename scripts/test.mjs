// npm test: installs what is missing, then every check: style, types, knowledge base, units, unused code, build, size,
// and the end-to-end tests in a real Chromium. `npm test -- unit` leaves the browser out.
import { ensureInstalled, run, runBin } from "./install.mjs";

ensureInstalled();
const only = process.argv[2];

step("Style and import boundaries");
runBin("biome", "ci", "--error-on-warnings", ".");
step("Types");
runBin("tsc");
step("Unused files, exports and dependencies");
runBin("knip");
step("Knowledge base");
run(process.execPath, ["src/cli/start.mjs", "src/knowledge/compile/check.ts"]);
step("Unit tests");
runBin("vitest", "run");
if (only === "unit") process.exit(0);
step("Build and size budget");
runBin("vite", "build", "--logLevel", "warn");
run(process.execPath, ["src/app/build/size.mjs"]);
step("End-to-end tests");
const { findBrowser } = await import("./browser.mjs");
const browser = await findBrowser();
if (browser === undefined) process.exit(1);
if (browser) process.env.CHROMIUM = browser;
runBin("playwright", "test");

function step(name) {
	console.log(`\n── ${name}`);
}
