import { lineRef } from "../explain/context.ts";
import { baseName, resolvePath } from "../simulate/paths.ts";
import { callsOf } from "./calls.ts";
import type { Idiom } from "./idiom.ts";
import { processes } from "./process.ts";

/** The DLL that `dotnet` starts has the name of the project that `dotnet publish` compiled. */
export const dllOfProject: Idiom = {
	*find(simulation) {
		const publishes = callsOf(simulation, "dotnet publish");
		const told = new Set<number>();
		for (const { main, stage } of processes(simulation)) {
			const { instruction } = main;
			const [program, file] = instruction.args.map(({ text }) => text);
			if (!instruction.json || program !== "dotnet" || !file?.endsWith(".dll") || told.has(instruction.index)) continue;
			const name = baseName(file).replace(/\.dll$/, "");
			const publish = publishes.find(({ execution }) =>
				execution.invocation.operands.some(({ word }) => projectOf(word.text) === name),
			);
			if (!publish) continue;
			told.add(instruction.index);
			const directory = stage.state.workdir.value;
			const values = {
				file: baseName(file),
				project: name,
				line: lineRef(publish.line),
				...(!file.startsWith("/") && { directory, path: resolvePath(directory, file) }),
			};
			yield {
				at: [publish.at, instruction.index],
				says: [{ at: instruction.index, form: file.startsWith("/") ? "absolute" : "relative", values, last: true }],
			};
		}
	},
};

/** The name of the project that an operand of `dotnet publish` names: its file or its directory. */
function projectOf(operand: string): string {
	return baseName(operand.replace(/\/$/, "")).replace(/\.(cs|fs|vb)proj$/, "");
}
