import type { Message } from "../../../model/message.ts";
import { packageOfPlace } from "../../simulate/brought.ts";
import { type LineContext, lineOf, lineRef, say } from "../context.ts";

/** The package that brings what lies at a path which no line makes, or that brings another version of it. */
export function ofPackage(context: LineContext, path: string): Message[] {
	const { stage, simulation, instruction } = context;
	const found = stage && packageOfPlace(stage, path, simulation.facts, instruction.index);
	if (!found) return [];
	const line = lineRef(lineOf(context, found.at));
	return [say(`words/path#of-package${found.other ? "-other" : ""}`, { path, package: found.name, line })];
}
