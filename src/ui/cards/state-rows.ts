import { argvLine } from "../../model/argv.ts";
import type { ExplainedInstruction, ExplainedStage } from "../../model/explanation.ts";
import { type Change, changesAt, type Known, type State } from "../../model/state.ts";

/** One thing that holds after a line: a label of `page.json` (`state.<label>`) with its values. */
export interface StateRow {
	label:
		| "workdir"
		| "user"
		| "shell"
		| "entrypoint"
		| "cmd"
		| "stopsignal"
		| "healthcheck"
		| "ports"
		| "volumes"
		| "env"
		| "args";
	values: StateValue[];
	/** The line itself set one of the values. */
	changed: boolean;
}

interface StateValue {
	text: string;
	changed: boolean;
	/** The line that set it, from 1; null for the base image and Docker's defaults. */
	line: number | null;
}

/** What holds after an instruction, what it changed first. */
export function stateRows(instruction: ExplainedInstruction, stage: ExplainedStage | null): StateRow[] {
	const { state, index } = instruction;
	if (!state) return [];
	const one = (label: StateRow["label"], known: Known<unknown> | undefined, text: string): StateRow | null =>
		known && text !== "" ? row(label, [value(text, known, instruction)]) : null;
	const many = (label: StateRow["label"], list: Known<string>[]) =>
		row(
			label,
			list.map((known) => value(known.value, known, instruction)),
		);
	const rows = [
		one("workdir", state.workdir, state.workdir.value),
		one("user", state.user, state.user?.value ?? ""),
		variables("env", stage?.env ?? [], index),
		variables("args", stage?.args ?? [], index),
		many("ports", state.ports),
		many("volumes", state.volumes),
		one("shell", state.shell, argvLine(state.shell.value)),
		one("entrypoint", state.entrypoint, process(state.entrypoint)),
		one("cmd", state.cmd, process(state.cmd)),
		one("stopsignal", state.stopsignal, state.stopsignal?.value ?? ""),
		one("healthcheck", state.healthcheck, state.healthcheck?.value ?? ""),
	].filter((each): each is StateRow => each !== null && each.values.length > 0);
	return [...rows.filter(({ changed }) => changed), ...rows.filter(({ changed }) => !changed)];
}

/** An exec form as a command line, a shell form as written; `[]` where the line empties it. */
function process(known: State["cmd"]): string {
	if (!known) return "";
	const { json, words } = known.value;
	return words.length === 0 ? "[]" : json ? argvLine(words) : words.join(" ");
}

function row(label: StateRow["label"], values: StateValue[]): StateRow {
	return { label, values, changed: values.some(({ changed }) => changed) };
}

function value(text: string, known: Known<unknown>, { startLine, stage }: ExplainedInstruction): StateValue {
	const { line } = known.from;
	return { text, line, changed: line === startLine && known.from.stage === stage };
}

function variables(label: "env" | "args", changes: Change[], index: number): StateRow {
	const values = Object.values(changesAt(changes, index)).map(({ name, value: text, at, from }) => ({
		text: text === null ? name : `${name}=${text}`,
		line: from.line,
		changed: at === index,
	}));
	return row(label, [...values.filter(({ changed }) => changed), ...values.filter(({ changed }) => !changed)]);
}
