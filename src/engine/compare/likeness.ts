import type { Instruction } from "../../model/dockerfile.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { wordsOf } from "./canonical.ts";

/** Of these a stage has one that counts. */
const SINGLE = new Set(["FROM", "CMD", "ENTRYPOINT", "HEALTHCHECK", "STOPSIGNAL"]);

/** Of these a stage mostly has one or few, with little to tell them by. */
const FEW = new Set(["USER", "WORKDIR", "SHELL", "EXPOSE", "VOLUME", "MAINTAINER"]);

/** Commands with which RUNs for anything begin. */
const LEADING = new Set(["set", "cd", "export", "apt-get", "sudo", "apk", "dnf", "yum", "true"]);

/** What one instruction is compared by, worked out once. */
export interface Traits {
	instruction: Instruction;
	words: string[];
	effects: string[];
	leading: string | null;
}

export function traitsOf({ instruction, executions }: Step): Traits {
	return {
		instruction,
		words: wordsOf(instruction),
		effects: effectsOf(executions),
		leading: leading(instruction),
	};
}

/** From 0 to 1, how likely one instruction became the other; `together`: in the same stage. Keywords are of one kind. */
export function alike(old: Traits, now: Traits, together: boolean): number {
	const { keyword } = now.instruction;
	if (SINGLE.has(keyword)) return together ? 1 : 0;
	const words = overlap(old.words, now.words);
	if (FEW.has(keyword)) return together ? 0.5 + words / 2 : words * 0.6;
	const score = likeOthers(old, now, words);
	return together ? score : score * 0.85;
}

function likeOthers(old: Traits, now: Traits, words: number): number {
	const [before, after] = [old.instruction, now.instruction];
	if (before.pairs.length > 0 && after.pairs.length > 0) {
		const keys = (one: Instruction) => one.pairs.map(({ key }) => key);
		return 0.9 * overlap(keys(before), keys(after)) + 0.1 * words;
	}
	if (after.keyword === "COPY" || after.keyword === "ADD") return likeTransfers(before, after);
	if (after.keyword !== "RUN") return words;
	const meaning = old.effects.length > 0 ? overlap(old.effects, now.effects) : 0;
	const program = old.leading !== null && old.leading === now.leading ? 0.4 : 0;
	return Math.min(1, Math.max(words, 0.6 * meaning + 0.2 * words, program + 0.6 * words));
}

function likeTransfers(before: Instruction, after: Instruction): number {
	const from = (one: Instruction) => one.flags.find(({ name }) => name === "from")?.value ?? null;
	const texts = (one: Instruction) => one.args.map(({ text }) => text.replace(/^\.\//, ""));
	const [old, now] = [texts(before), texts(after)];
	const sources = overlap(old.slice(0, -1), now.slice(0, -1));
	const target = old.at(-1) === now.at(-1) ? 1 : 0;
	const score = 0.7 * sources + 0.3 * target;
	// The same path out of a stage that was renamed is more than the same path out of the context.
	return (from(before) === null) === (from(after) === null) ? score : score * 0.5;
}

/** What the commands of a RUN are for, as far as their entries tell: which dependencies, packages, users, programs. */
function effectsOf(executions: Execution[]): string[] {
	return executions.flatMap(({ effects, inner }) => [
		...effects.flatMap((effect): string[] => {
			switch (effect.kind) {
				case "dependencies":
					return [`dependencies ${effect.ecosystem}`];
				case "installs":
					return effect.packages.map((name) => `installs ${effect.system} ${name}`);
				case "produces":
					return [`produces ${effect.path}`];
				case "builds":
					return [`builds ${effect.by}`];
				case "user":
				case "group":
					return [`${effect.kind} ${effect.name}`];
				case "owns":
				case "mode":
					return [`${effect.kind} ${effect.path}`];
				default:
					return [];
			}
		}),
		...effectsOf(inner),
	]);
}

function leading(one: Instruction): string | null {
	const words = wordsOf({ ...one, flags: [] }).filter((word) => !word.startsWith("-"));
	const [first = ""] = words;
	return /^[a-z][\w.+-]*$/i.test(first) && !LEADING.has(first) ? `${first} ${words[1] ?? ""}` : null;
}

/** Twice what both have, over what there is: 1 for the same words, 0 for none in common. */
function overlap(a: string[], b: string[]): number {
	if (a.length + b.length === 0) return 1;
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const left = counts.get(word) ?? 0;
		if (left === 0) continue;
		counts.set(word, left - 1);
		common++;
	}
	return (2 * common) / (a.length + b.length);
}
