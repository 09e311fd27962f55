import type { Instruction } from "../../model/dockerfile.ts";
import { packageSpec } from "../simulate/package-spec.ts";
import type { Execution, Step } from "../simulate/simulation.ts";
import { wordsOf } from "./canonical.ts";
import { overlap } from "./overlap.ts";

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

/** What an instruction is compared by, with the names of stages as given. */
export function traitsOf({ executions }: Step, instruction: Instruction): Traits {
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
	// In another stage the same few words are more likely a line of their own.
	return together ? score : score < LEAST_APART ? 0 : score * 0.85;
}

/** Less alike than this are lines of different stages. */
const LEAST_APART = 0.6;

function likeOthers(old: Traits, now: Traits, words: number): number {
	const [before, after] = [old.instruction, now.instruction];
	if (before.pairs.length > 0 && after.pairs.length > 0) {
		const keys = (one: Instruction) => one.pairs.map(({ key }) => key);
		return 0.9 * overlap(keys(before), keys(after)) + 0.1 * words;
	}
	if (after.keyword === "COPY" || after.keyword === "ADD") return likeTransfers(before, after);
	if (after.keyword !== "RUN") return words;
	const meaning = old.effects.length > 0 ? overlap(old.effects, now.effects) : 0;
	// Both install, but nothing in common.
	if (installs(old) && installs(now) && meaning === 0) return 0.5 * words;
	const program = old.leading !== null && old.leading === now.leading ? 0.4 : 0;
	const other = old.leading !== null && now.leading !== null && program === 0 && meaning === 0;
	return Math.min(1, Math.max(other ? 0.8 * words : words, 0.6 * meaning + 0.2 * words, program + 0.6 * words));
}

function installs({ effects }: Traits): boolean {
	return effects.some((effect) => effect.startsWith("installs "));
}

function likeTransfers(before: Instruction, after: Instruction): number {
	const from = (one: Instruction) => one.flags.find(({ name }) => name === "from")?.value ?? null;
	const texts = (one: Instruction) => one.args.map(({ text }) => text.replace(/^\.\//, ""));
	const [old, now] = [texts(before), texts(after)];
	const sources = overlap(old.slice(0, -1), now.slice(0, -1));
	const target = old.at(-1) === now.at(-1) ? 1 : 0;
	const score = 0.7 * sources + 0.3 * target;
	// The same path out of a stage that was renamed is more than the same path out of the context.
	if ((from(before) === null) !== (from(after) === null)) return score * 0.5;
	return from(before) === from(after) ? score : score * 0.65;
}

/** What the commands of a RUN are for, as far as their entries tell: which dependencies, packages, users, programs. */
function effectsOf(executions: Execution[]): string[] {
	return executions.flatMap(({ effects, inner }) => [
		...effects.flatMap((effect): string[] => {
			switch (effect.kind) {
				case "dependencies":
					return [`dependencies ${effect.ecosystem}`];
				case "installs":
					return effect.packages.map((text) => `installs ${effect.system} ${packageSpec(effect.system, text).name}`);
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
	// `CGO_ENABLED=0 go build` begins with `go build`.
	const args = one.args.map((word, index) =>
		index === 0 ? { ...word, text: word.text.replace(/^(?:\w+=\S*\s+)+/, "") } : word,
	);
	const words = wordsOf({ ...one, flags: [], args }).filter((word) => !word.startsWith("-"));
	const [first = ""] = words;
	return /^[a-z][\w.+-]*$/i.test(first) && !LEADING.has(first) ? `${first} ${words[1] ?? ""}` : null;
}
