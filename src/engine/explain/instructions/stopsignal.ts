import type { Message } from "../../../model/message.ts";
import { namedEntry } from "../../lookup.ts";
import { baseName } from "../../simulate/paths.ts";
import { runningOf } from "../../simulate/running.ts";
import { hardEnd } from "../../simulate/stop-signals.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, say } from "../context.ts";
import { processWords } from "../neighbours.ts";
import { pickAll } from "../sentences.ts";
import { explainWord } from "../words/word.ts";

const KEY = "instructions/stopsignal";

/** STOPSIGNAL: with which signal a container is asked to end. */
export const stopsignal: Explainer = (context) => {
	const { instruction, step } = context;
	const [word] = instruction.args;
	const signal = step.after?.stopsignal?.value ?? word?.text ?? "";
	const isDefault = /^(SIG)?TERM$|^15$/i.test(signal);
	return {
		what: say(`${KEY}#what.${isDefault ? "default" : "other"}`, { signal }),
		why: why(context, signal),
		beware: beware(context, signal),
		parts: inOrder([keywordPart(context), ...(word ? [explainWord(context, word, "signal")] : [])]),
	};
};

function beware(context: LineContext, signal: string): Message[] {
	if (/^(SIG)?KILL$|^9$/i.test(signal)) return [say(`${KEY}#beware.kill`)];
	const program = programOf(context);
	const end = hardEnd(program, signal);
	return [...(end ? [say(`${KEY}#beware.${end}`, { program, signal })] : []), say(`${KEY}#beware.grace`)];
}

/** The program that gets the signal, or else the one that the stage's container starts; empty where that is unknown. */
function programOf(context: LineContext): string {
	const { stage, simulation } = context;
	const pid1 = stage && runningOf(stage, simulation).pid1?.[0];
	return baseName(pid1 ?? processWords(context)?.words[0] ?? "");
}

function why(context: LineContext, signal: string): Message[] {
	const { state, simulation } = context;
	const messages: Message[] = [];
	const process = processWords(context);
	const program = programOf(context);
	const entry = namedEntry(simulation.facts.signals, signal);
	if (entry)
		messages.push(...pickAll(`signals/${entry.id}`, entry.facts.why ?? [], { signal, ...(program && { program }) }));
	const before = state?.stopsignal;
	if (before && before.value !== signal) messages.push(say(`${KEY}#why.replaces`, { old: before.value }));
	if (before?.value === signal && before.from.line === null) messages.push(say(`${KEY}#why.same-image`));
	if (program === "supervisord") messages.push(say(`${KEY}#why.supervisor`, { program, signal }));
	else if (process && process.line !== null && program && !hardEnd(program, signal))
		messages.push(say(`${KEY}#why.program`, { program, signal }));
	return messages;
}
