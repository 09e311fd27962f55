import type { Message, PartNote } from "../../../model/message.ts";
import type { Command, ShellWord, VariablePart } from "../../../model/shell.ts";
import type { Span } from "../../../model/span.ts";
import type { ShellKind } from "../../shell/index.ts";
import { say } from "../context.ts";

/** What the explainers of shell syntax ask of the line that they stand in. */
export interface ShellExplainContext {
	source: string;
	shellKind: ShellKind;
	/** Whether the commands run while the image is built or in a container. */
	phase: "build" | "run";
	/** The words of a simple command: one note over the command, or none where it is not known as one. */
	explainCommand(command: Command): PartNote[];
	/** What is known about a variable that a command gets, and about the value it has here (null: not in the file). */
	explainName(name: string, value: string | null, how: { output: boolean; alone: boolean }): Message[];
	/** A variable without its operator: where its value comes from. */
	explainVariable(part: VariablePart): PartNote;
	/** The text in this place as a script that it goes to; null where it is none. `replaced`: what explains the text. */
	explainScript?(span: Span, replaced: () => PartNote[]): Pick<PartNote, "what" | "parts"> | null;
	/** What is known of the file that a redirect writes; null where nothing is. */
	explainTarget?(word: ShellWord): PartNote | null;
	/** From which offset on `set -e` holds. Absent: as the script itself says. */
	errexitFrom?: number;
}

/** Warns that `dash` lacks a construct of bash. Empty for every other shell. */
export function notInDash(context: ShellExplainContext, construct: string): Pick<PartNote, "beware"> {
	if (context.shellKind !== "dash") return {};
	return { beware: [say("shell/portability#unsupported.beware", { construct })] };
}

/** A note with parts; `known` unless told otherwise. */
export function note(part: Pick<PartNote, "span" | "role"> & Partial<PartNote> & { what: Message }): PartNote {
	return { known: true, parts: [], ...part };
}
