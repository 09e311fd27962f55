import type { Note } from "../../../model/analysis.ts";
import type { Directive } from "../../../model/dockerfile.ts";
import type { PartNote } from "../../../model/message.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import { inOrder, leaf, say } from "../context.ts";
import { check } from "./check.ts";
import { escape } from "./escape.ts";
import { syntax } from "./syntax.ts";

/** Explains one parser directive. One file each, with the entry of the same name in `directives/`. */
export type DirectiveExplainer = (directive: Directive, simulation: Simulation) => Note;

const DIRECTIVES: Record<Directive["name"], DirectiveExplainer> = { syntax, escape, check };

/** Explains a parser directive at the top of the file: its name, its value and the pieces of that. */
export function explainDirective(directive: Directive, simulation: Simulation): Note {
	const note = DIRECTIVES[directive.name](directive, simulation);
	const name: PartNote = leaf({
		span: directive.nameSpan,
		role: "directive",
		counts: { kind: "directives", name: directive.name },
		what: say(`directives/${directive.name}#name`),
	});
	return { ...note, parts: inOrder([name, ...note.parts]) };
}
