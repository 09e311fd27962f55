// Installs the packages of package-lock.json where they are missing or out of date. Needs nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

/** Runs a program in the project's folder and ends this process with its status when it fails. */
export function run(command, args, options = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: root,
		stdio: "inherit",
		shell: process.platform === "win32",
		...options,
	});
	if (error) console.error(error.message);
	if (status !== 0) process.exit(status ?? 1);
}

/** Runs a program of node_modules/.bin. */
export function runBin(name, ...args) {
	run(process.execPath, [join(root, "node_modules", ...BINS[name]), ...args]);
}

const BINS = {
	biome: ["@biomejs", "biome", "bin", "biome"],
	tsc: ["typescript", "bin", "tsc"],
	vitest: ["vitest", "vitest.mjs"],
	vite: ["vite", "bin", "vite.js"],
	knip: ["knip", "bin", "knip.js"],
	playwright: ["@playwright", "test", "cli.js"],
};

export function ensureInstalled() {
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Linewise needs Node 20.19 or newer; this is ${process.version}.`);
		process.exit(1);
	}
	const lock = createHash("sha256")
		.update(readFileSync(join(root, "package-lock.json")))
		.digest("hex");
	const stamp = join(root, "node_modules", ".linewise-lock");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
	console.log("Installing packages …");
	run("npm", ["ci", "--no-audit", "--no-fund"]);
	writeFileSync(stamp, lock);
}
