// Installs the packages of package-lock.json where they are missing or out of date. Needs nothing but Node and npm.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
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

/** Checks Node's version and installs the packages where they are missing or other than package-lock.json says. */
export function ensureInstalled() {
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Linewise needs Node 20.19 or newer; this is ${process.version}.`);
		process.exit(1);
	}
	if (isInstalled()) return;
	console.log("Installing packages …");
	run("npm", ["ci", "--no-audit", "--no-fund"]);
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. */
function isInstalled() {
	const record = join(root, "node_modules/.package-lock.json");
	if (!existsSync(record)) return false;
	const { packages: wanted } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
	const { packages: present } = JSON.parse(readFileSync(record, "utf8"));
	return Object.entries(wanted).every(
		// Optional ones are for other systems.
		([path, { version, optional }]) =>
			path === "" || (optional && !present[path]) || present[path]?.version === version,
	);
}
