import type { Message, PartNote } from "../../../model/message.ts";
import type { Command, VariablePart } from "../../../model/shell.ts";
import type { ShellKind } from "../../shell/index.ts";
import { say } from "../context.ts";

/** What the explainers of shell syntax ask of the line that they stand in. */
export interface ShellExplainContext {
	source: string;
	shellKind: ShellKind;
	/** The words of a simple command: one note over the command, or none where it is not known as one. */
	explainCommand(command: Command): PartNote[];
	/** What is known about a variable that a command gets, and about the value it has here (null: not in the file). */
	explainName(name: string, value: string | null): Message[];
	/** A variable without its operator: where its value comes from. */
	explainVariable(part: VariablePart): PartNote;
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
