import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { loadKnowledge } from "../src/knowledge/compile/load.ts";
import { fileOf } from "./file.ts";
import type { Measured } from "./measure.ts";

// npm run bench: how long an explanation takes in Chromium, how that grows with the file, what a keystroke costs.

/** A file of 250 lines is to be explained within a frame of the screen, in milliseconds. */
const FRAME = 16;
/** Nothing is waited for longer than this, in milliseconds. */
const PATIENCE = 60_000;

const root = process.cwd();
const folder = join(root, "src/app/examples");
// The one with another escape character cannot stand among the others.
const names = readdirSync(folder).filter((name) => !name.startsWith("windows"));
const examples = names.map((name) => readFileSync(join(folder, name), "utf8"));
const { facts, texts } = loadKnowledge({ lenient: true });

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM,
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
let failed = false;
try {
	const page = await browser.newPage();
	await page.addScriptTag({ content: await bundle() });
	await page.evaluate((knowledge) => Object.assign(window, { knowledge }), { facts, texts: texts.en });
	console.log(`Chromium ${browser.version()}, medians after warm-up\n`);
	console.log("  lines  instructions   explain it   per line   after a keystroke   parsed again   explained again");
	for (const lines of [250, 2500, 25_000]) {
		const measured = await within(page.evaluate(inPage, { source: fileOf(lines, examples), budget: 3000 }));
		if (!measured) {
			console.log(`${lines} lines: given up after ${PATIENCE / 1000} s`);
			failed = true;
			break;
		}
		console.log(row(lines, measured));
		if (lines === 250 && measured.whole >= FRAME) failed = true;
	}
	if (failed) console.log(`\nNot met: 250 lines in less than ${FRAME} ms.`);
} finally {
	await browser.close();
}
process.exit(failed ? 1 : 0);

function inPage({ source, budget }: { source: string; budget: number }): Measured {
	const { bench, knowledge } = window as unknown as {
		bench: typeof import("./measure.ts");
		knowledge: Parameters<typeof import("./measure.ts").measure>[1];
	};
	return bench.measure(source, knowledge, budget);
}

function row(lines: number, { instructions, whole, keystroke, parsed, explained }: Measured): string {
	const ms = (value: number, digits: number) => `${value.toFixed(digits)} ms`;
	return [
		String(lines).padStart(7),
		String(instructions).padStart(14),
		ms(whole, 1).padStart(13),
		`${((whole * 1000) / lines).toFixed(0)} µs`.padStart(11),
		ms(keystroke, 1).padStart(20),
		parsed.toFixed(1).padStart(15),
		explained.toFixed(1).padStart(18),
	].join("");
}

/** Engine and resolver as one script, minified as for the page. */
async function bundle(): Promise<string> {
	const built = await build({
		configFile: false,
		root,
		logLevel: "error",
		build: { lib: { entry: join(root, "bench/measure.ts"), formats: ["iife"], name: "bench" }, write: false },
	});
	const [{ output }] = built as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
	return output[0].code;
}

async function within<T>(promise: Promise<T>): Promise<T | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), PATIENCE);
	});
	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
