import { readersByName } from "../explain/neighbours.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Idiom } from "./idiom.ts";

/** An address with a value that is called after the processor, or with a command that prints it. */
const ARCHITECTURE = /\$\{?\w*(arch|cpu|machine|platform)\w*|\$\((dpkg --print|uname -m|apk --print|arch\))/i;

/** The processor's name stands in the address of a download, so that the line fits several architectures. */
export const downloadForArchitecture: Idiom = {
	*find(simulation) {
		const readers = new Set(["TARGETARCH", "TARGETPLATFORM"].flatMap((name) => readersByName(simulation, name)));
		for (const step of simulation.steps) {
			const { instruction, executions } = step;
			const loads = executions.some(
				({ invocation, command }) =>
					["curl", "wget"].includes(invocation.id ?? "") && command.words.some(({ raw }) => ARCHITECTURE.test(raw)),
			);
			if (instruction.keyword !== "RUN" || !loads) continue;
			const how = readers.has(step) ? argumentOf(simulation, step) : commandOf(step);
			if (how) yield { at: [instruction.index], says: [{ at: instruction.index, values: { how }, last: true }] };
		}
	},
};

function argumentOf(simulation: Simulation, step: Step): string {
	return readersByName(simulation, "TARGETARCH").includes(step) ? "TARGETARCH" : "TARGETPLATFORM";
}

/** A command of the line that prints the machine's architecture inside a substitution. */
function commandOf({ executions }: Step): string | null {
	for (const { invocation, context } of executions) {
		if (!context.substitution) continue;
		const words = invocation.options.map(({ written }) => written);
		if (invocation.id === "dpkg" && words.includes("--print-architecture")) return "dpkg --print-architecture";
		if (invocation.id === "uname" && words.includes("-m")) return "uname -m";
		if (invocation.id === "apk" && words.includes("--print-arch")) return "apk --print-arch";
		if (invocation.id === "arch") return "arch";
	}
	return null;
}
