// npm run bench: installs what is missing, finds a Chromium and measures in it (bench/bench.ts).
import { findBrowser } from "./browser.mjs";
import { ensureInstalled, run } from "./install.mjs";

ensureInstalled();
const browser = await findBrowser();
if (browser === undefined) process.exit(1);
if (browser) process.env.CHROMIUM = browser;
run(process.execPath, ["src/cli/start.mjs", "bench/bench.ts"]);
