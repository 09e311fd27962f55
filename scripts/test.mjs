// npm test: installs what is missing, then every check: style, types, knowledge base, units, unused code, build, size,
// and the end-to-end tests in a real Chromium. `npm test -- unit` leaves the browser out.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, run, runBin } from "./install.mjs";

ensureInstalled();
const only = process.argv[2];
const reports = join(root, "node_modules/.cache/linewise-test");
mkdirSync(reports, { recursive: true });
const units = join(reports, "units.json");
const ends = join(reports, "e2e.json");

step("Style and import boundaries");
runBin("biome", "ci", "--error-on-warnings", ".");
step("Types");
runBin("tsc");
step("Unused files, exports and dependencies");
runBin("knip");
step("Knowledge base");
run(process.execPath, ["src/cli/start.mjs", "src/knowledge/compile/check.ts"]);
step("Unit tests");
runBin("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${units}`);
if (only === "unit") {
	console.log(`\n${unitSummary()}`);
	process.exit(0);
}
step("Build and size budget");
runBin("vite", "build", "--logLevel", "warn");
run(process.execPath, ["src/app/build/size.mjs"]);
step("End-to-end tests");
const { findBrowser } = await import("./browser.mjs");
const browser = await findBrowser();
if (browser === undefined) process.exit(1);
if (browser) process.env.CHROMIUM = browser;
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = ends;
runBin("playwright", "test", "--reporter=list,json");
console.log(`\n${unitSummary()}\n${endSummary()}`);

function step(name) {
	console.log(`\n── ${name}`);
}

function unitSummary() {
	const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(units, "utf8"));
	return `Unit tests: ${numPassedTests} passed, ${numFailedTests} failed`;
}

function endSummary() {
	const { expected, unexpected, flaky } = JSON.parse(readFileSync(ends, "utf8")).stats;
	return `End-to-end tests: ${expected} passed, ${unexpected} failed, ${flaky} flaky`;
}
