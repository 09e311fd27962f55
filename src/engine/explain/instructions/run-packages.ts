import type { Message, PartNote } from "../../../model/message.ts";
import { rootStage } from "../../simulate/stage.ts";
import { expandAt } from "../../simulate/variables.ts";
import { type LineContext, say } from "../context.ts";
import { broughtByBase } from "../packages/of-base.ts";

/** How many packages a line may name for the reason of one to stand with the whole line. */
const FEW_PACKAGES = 3;

/** What the entry of a package says of why one installs it, where the line names few; `told`: that of the certificates. */
export function ofPackages(context: LineContext, parts: PartNote[], told: boolean): Message[] {
	const found: PartNote[] = [];
	const queue = [...parts];
	for (let part = queue.shift(); part; part = queue.shift()) {
		queue.unshift(...part.parts);
		if (part.role === "package") found.push(part);
	}
	if (found.length > FEW_PACKAGES) return [];
	const { source } = context.simulation.file;
	for (const { span, why = [] } of found) {
		const [reason] = why.filter(
			({ key }) => key.startsWith("packages/") && !(told && key.startsWith("packages/ca-certificates#")),
		);
		const name = source.slice(span.start, span.end).replace(/^["']|["']$/g, "");
		if (reason) return [say("instructions/run#step", { command: name, says: [reason] })];
	}
	return [];
}

/** The root certificates that a RUN installs before it downloads over HTTPS itself, with the program that does. */
export function forDownload({ step }: LineContext): Message[] {
	const { executions, stage, instruction } = step;
	const installs = executions.findIndex(({ effects }) =>
		effects.some((one) => one.kind === "installs" && one.packages.includes("ca-certificates")),
	);
	if (installs < 0) return [];
	const packages = executions[installs]?.effects.flatMap((one) => (one.kind === "installs" ? one.packages : [])) ?? [];
	const download = executions
		.slice(installs + 1)
		.find(
			({ invocation: { name }, command }) =>
				packages.includes(name) &&
				/^(curl|wget)$/.test(name) &&
				command.words.some(({ text }) =>
					/^https:/.test((stage && expandAt(stage, text, instruction.index, "\\").text) ?? text),
				),
		);
	return download ? [say("instructions/run#why.for-download", { program: download.invocation.name })] : [];
}

/** Packages that the base image brings. */
export function needless(context: LineContext): Message[] {
	const packages = broughtByBase(context);
	const base = context.stage && rootStage(context.stage).resolvedBase;
	return packages.length > 0 && base ? [say("instructions/run#why.in-base", { packages, base })] : [];
}
