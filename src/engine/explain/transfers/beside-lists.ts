import type { Message } from "../../../model/message.ts";
import { autoloadedBy } from "../../idioms/autoloaded.ts";
import { callsOf } from "../../idioms/calls.ts";
import { baseName } from "../../simulate/paths.ts";
import { type Transfer, usesOf } from "../../simulate/simulation.ts";
import { type LineContext, lineRef, say } from "../context.ts";

/** What an install needs beside the lists of dependencies, or does not need although it looks so. */
export function besideLists(context: LineContext, transfer: Transfer): Message[] {
	return [...autoloaded(context, transfer), ...testProject(context, transfer)];
}

/** The project of .NET tests before a restore of another project, which does not refer to it. */
function testProject({ simulation, instruction, stage }: LineContext, { from, sources }: Transfer): Message[] {
	const [only, ...others] = sources;
	if (from || !only || others.length > 0 || !/tests?\.\w+proj$/i.test(only.path)) return [];
	if (usesOf(simulation, instruction.index).some(({ kind }) => kind === "manifest")) return [];
	const restore = callsOf(simulation, "dotnet restore").find(
		(one) => one.stage === stage && one.at > instruction.index,
	);
	const project = restore?.execution.invocation.operands[0]?.word.text;
	if (!restore || project === undefined || !/\.\w+proj$/.test(project)) return [];
	const values = { line: lineRef(restore.line), project: baseName(project), file: baseName(only.path) };
	return [say("instructions/copy#why.project-apart", values)];
}

/** Directories of PHP classes that an install looks through. */
function autoloaded({ simulation, step }: LineContext, { sources }: Transfer): Message[] {
	const line = autoloadedBy(simulation, step);
	const directories = sources.map(({ path }) => path.replace(/\/$/, ""));
	return line === null ? [] : [say("instructions/copy#why.autoloaded", { line: lineRef(line), directories })];
}
