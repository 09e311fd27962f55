import type { Message } from "../../../model/message.ts";
import { stepsIn } from "../../simulate/index-of.ts";
import type { Step } from "../../simulate/simulation.ts";
import { type LineContext, say } from "../context.ts";

/** Options by which GCC, Clang and `rustc` use whatever the processor of the building machine can do; `-mtune` only orders code. */
const NATIVE = /(?:-m(?:arch|cpu)|\btarget-cpu)=native\b/;

/** Programs that have the option in a text of theirs, as `sed` that takes it out of a Makefile. */
const OF_TEXT = /^(?:sed|perl|awk|grep|find|echo|printf|test|\[)$/;

/** What is compiled for the processor of the building machine may not run on another: said with the first line of a stage. */
export function nativeCode({ step, stage, simulation }: LineContext): Message[] {
	const option = optionOf(step);
	if (option === null) return [];
	const first = stepsIn(simulation, stage).find((one) => one === step || optionOf(one) !== null);
	return first === step ? [say("instructions/run#beware.native", { option })] : [];
}

/** The option, where a command of the line has it or a variable as written. */
function optionOf({ instruction, executions }: Step): string | null {
	const texts = [
		...instruction.pairs.map(({ value }) => value ?? ""),
		...executions.flatMap(({ command, invocation }) =>
			OF_TEXT.test(invocation.name)
				? []
				: [...command.assignments.map(({ value }) => value?.text ?? ""), ...command.words.map(({ text }) => text)],
		),
	];
	return texts.map((text) => NATIVE.exec(text)?.[0]).find((one) => one !== undefined) ?? null;
}
