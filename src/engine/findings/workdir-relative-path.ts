import type { State } from "../../model/state.ts";
import { isRoot } from "../simulate/conditions.ts";
import { baseFacts, type Stage } from "../simulate/stage.ts";
import { expandAt } from "../simulate/variables.ts";
import type { Rule } from "./rule.ts";

/** A relative WORKDIR in a stage whose file has set none before: the base image decides what it is relative to. */
export const workdirRelativePath: Rule = {
	aliases: ["buildkit/WorkdirRelativePath", "hadolint/DL3000"],
	severity: "warning",
	*check({ steps, file }) {
		const set = new Set<Stage>();
		for (const { instruction, stage, before, after } of steps) {
			const word = instruction.args[0];
			if (instruction.keyword !== "WORKDIR" || !stage || !before || !word) continue;
			const first = !ancestors(stage).some((one) => set.has(one));
			set.add(stage);
			const { text } = expandAt(stage, word.text, instruction.index, file.escape);
			const path = text ?? (/^\$\w+$|^\$\{\w+\}$/.test(word.text) && !isDeclared(stage, word.text) ? "" : null);
			if (!first || path === null || isAbsolute(path, before.distro)) continue;
			// Without a known base image nobody can tell where it ends up.
			const known = baseFacts(stage) !== null || stage.resolvedBase === "scratch";
			const resolved = after?.workdir.value ?? "";
			const home = homeOf(path, before);
			const right = home ?? resolved;
			const sure = known && path !== "" && !/["'\\\s$]/.test(word.text);
			const values = { path: word.text, base: stage.resolvedBase ?? stage.base, resolved, right };
			const fix = { edits: [{ span: word.span, text: right }] };
			yield {
				at: instruction.index,
				span: word.span,
				reason: home !== null ? "tilde" : sure ? "known" : "unknown",
				values,
				...(sure ? { fix } : {}),
			};
		}
	},
};

/** What `~` would stand for in a shell, where the user is root; Docker itself replaces nothing. */
function homeOf(path: string, { user }: State): string | null {
	if (!/^~(\/|$)/.test(path) || (user && !isRoot(user.value))) return null;
	return `/root${path.slice(1)}`;
}

function ancestors(stage: Stage): Stage[] {
	const chain: Stage[] = [];
	for (let cursor: Stage | null = stage; cursor; cursor = cursor.parent) chain.push(cursor);
	return chain;
}

/** Whether an ARG without a default or an image may give the variable its value. */
function isDeclared(stage: Stage, word: string): boolean {
	const name = word.replace(/[${}]/g, "");
	return stage.env.get(name) !== undefined || stage.args.get(name) !== undefined;
}

function isAbsolute(path: string, distro: string | undefined): boolean {
	return path.startsWith("/") || (distro === "windows" && /^([A-Za-z]:)?[\\/]|^[A-Za-z]:/.test(path));
}
