import { readFileSync } from "node:fs";
import { ParseCache } from "../src/engine/dockerfile/index.ts";
import { analyse } from "../src/engine/index.ts";
import { loadKnowledge } from "../src/knowledge/compile/load.ts";
import { resolve } from "../src/knowledge/resolve/index.ts";

// Prints how long an explanation takes in Node, how that grows with the number of lines, and what a keystroke costs.
// `npm run bench -- browser` measures the same in Chromium (bench/browser.ts).
const knowledge = loadKnowledge({ lenient: true });
const example = readFileSync("src/app/examples/platforms.Dockerfile", "utf8");

/** A file of at least `lines` lines, made of stages like those of real files. */
export function fileOf(lines: number): string {
	const body = example.replace(/^#.*\n/, "");
	const parts: string[] = [];
	for (let count = 0, index = 0; count < lines; index++) {
		const part = body.replaceAll(
			/\b(AS|from=|FROM) ?(base|build|runtime|worker|api)\b/g,
			(_, word: string, name: string) => `${word}${word === "from=" ? "" : " "}${name}${index}`,
		);
		parts.push(part);
		count += part.split("\n").length;
	}
	return parts.join("\n").split("\n").slice(0, lines).join("\n");
}

function time(task: () => void, rounds: number): number {
	for (let i = 0; i < rounds; i++) task();
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		task();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

for (const lines of [250, 2500, 25_000]) {
	const source = fileOf(lines);
	const rounds = lines > 10_000 ? 3 : 15;
	const whole = time(() => resolve(analyse(source, knowledge.facts), knowledge.texts.en, "en"), rounds);
	const cache = new ParseCache();
	analyse(source, knowledge.facts, { cache });
	let key = 0;
	const before = cache.parsed;
	const keystroke = time(() => {
		key++;
		analyse(source.replace("WORKDIR /", `WORKDIR /x${key}`), knowledge.facts, { cache });
	}, rounds);
	const parsed = (cache.parsed - before) / key;
	console.log(
		`${lines} lines: ${whole.toFixed(1)} ms whole, ${keystroke.toFixed(1)} ms after a keystroke, ${parsed} instructions parsed again`,
	);
}
