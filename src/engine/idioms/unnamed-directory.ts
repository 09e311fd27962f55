import { lineRef } from "../explain/context.ts";
import { baseName } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import { shippedStages } from "./copies.ts";
import type { Idiom } from "./idiom.ts";

/** A directory is made that no other line names: it is for the program, for a mount, or for nothing. */
export const unnamedDirectory: Idiom = {
	*find(simulation) {
		const shipped = shippedStages(simulation);
		for (const step of simulation.steps) {
			const { stage, instruction, executions } = step;
			if (!stage || !shipped.has(stage) || instruction.keyword !== "RUN" || instruction.heredocs.length > 0) continue;
			if (!executions.every(({ invocation }) => ["mkdir", "chown", "chmod"].includes(invocation.id ?? ""))) continue;
			const made = executions.filter(({ invocation }) => invocation.id === "mkdir");
			const [only, ...others] = made;
			const operands = only?.invocation.operands.map(({ word }) => word) ?? [];
			const [word] = operands;
			if (!only || !word?.literal || others.length > 0 || operands.length !== 1) continue;
			const path = only.effects.find((effect) => effect.kind === "creates");
			if (
				path?.kind !== "creates" ||
				path.path.split("/").length > 3 ||
				/^\/(etc|usr|var|root|home|tmp)\b/.test(path.path)
			)
				continue;
			if (isNamed(simulation, step, path.path)) continue;
			const like = simulation.steps.find(
				(one) =>
					one.stage === stage &&
					one.transfer?.from === null &&
					one.transfer.target !== path.path &&
					baseName(one.transfer.target.replace(/\/$/, "")) === baseName(path.path),
			);
			const values = {
				path: path.path,
				...(like?.transfer && { other: like.transfer.target, line: lineRef(like.instruction.startLine) }),
			};
			yield {
				at: [instruction.index],
				says: [{ at: instruction.index, form: like ? "like" : "alone", values, last: true }],
			};
		}
	},
};

/** Whether another place of the file names the directory, in full or as seen from the working directory. */
function isNamed({ steps, file }: Simulation, { instruction, stage }: Step, path: string): boolean {
	const workdir = stage?.state.workdir.value ?? "/";
	const relative = path.startsWith(`${workdir}/`) ? path.slice(workdir.length + 1) : null;
	const names = [path, ...(relative ? [relative, `./${relative}`] : [])].map((one) =>
		one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
	);
	const pattern = new RegExp(`(^|[\\s"'=:,\\[])(${names.join("|")})(?![\\w-])`, "g");
	return steps.some((one) => {
		const text = file.source.slice(one.instruction.span.start, one.instruction.span.end);
		return [...text.matchAll(pattern)].length > (one.instruction === instruction ? 1 : 0);
	});
}
