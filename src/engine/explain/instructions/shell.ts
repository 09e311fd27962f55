import type { Message, PartNote } from "../../../model/message.ts";
import { programOrigin } from "../../simulate/build-effects.ts";
import { baseName } from "../../simulate/paths.ts";
import type { Step } from "../../simulate/simulation.ts";
import { type Explainer, inOrder, keywordPart, type LineContext, leaf, lineRef, say } from "../context.ts";
import { governedBy, isShellForm, linesOf } from "../neighbours.ts";

const KEY = "instructions/shell";
/** Options of shells, by word; names of the sentences `option.*`. */
const OPTIONS: Record<string, string> = {
	"-c": "command",
	"-e": "errexit",
	"-u": "nounset",
	"-x": "xtrace",
	"-l": "login",
	"--login": "login",
	"-i": "interactive",
	"-o": "named",
	pipefail: "pipefail",
	errexit: "errexit",
	nounset: "nounset",
	xtrace: "xtrace",
	"/S": "cmd-quotes",
	"/C": "command",
	"-Command": "command",
	"-NoProfile": "no-profile",
	"-NoLogo": "no-logo",
	"-NonInteractive": "non-interactive",
	"-ExecutionPolicy": "execution-policy",
};

/** SHELL: which program reads the shell form of later lines. */
export const shell: Explainer = (context) => {
	const { instruction, state } = context;
	const words = instruction.args.map((word) => word.text);
	const command = words.join(" ");
	const before = state?.shell.value.join(" ") ?? "";
	const users = governedBy(context, "shell").filter((step) => isShellForm(step.instruction));
	return {
		what: say(`${KEY}#what`, { command, before }),
		why: why(words, users),
		beware: beware(context, words[0] ?? "", users),
		parts: inOrder([
			keywordPart(context),
			...instruction.args.map((word, index) => wordPart(word.text, word.span, index)),
		]),
	};
};

/** The letters of bundled options (`-ec`) as options of their own. */
function optionsIn(words: string[]): Set<string> {
	return new Set(
		words
			.slice(1)
			.flatMap((word) => (/^-[a-z]{2,}$/.test(word) ? [...word.slice(1)].map((letter) => `-${letter}`) : [word])),
	);
}

function why(words: string[], users: Step[]): Message[] {
	const messages: Message[] = [];
	const options = optionsIn(words);
	if (users.length > 0) messages.push(say(`${KEY}#why.used`, { lines: linesOf(users) }));
	if (options.has("pipefail")) {
		const piped = users.filter((step) => step.executions.some((one) => one.context.pipe !== null));
		messages.push(
			piped.length > 0 ? say(`${KEY}#why.pipefail-lines`, { lines: linesOf(piped) }) : say(`${KEY}#why.pipefail`),
		);
	}
	if (options.has("-e") || options.has("errexit")) messages.push(say(`${KEY}#why.errexit`));
	if (options.has("-u") || options.has("nounset")) messages.push(say(`${KEY}#why.nounset`));
	if (options.has("-x") || options.has("xtrace")) messages.push(say(`${KEY}#why.xtrace`));
	if (options.has("-l") || options.has("--login")) messages.push(say(`${KEY}#why.login`));
	if (words.some((word) => /ErrorActionPreference\s*=\s*'?Stop/i.test(word))) messages.push(say(`${KEY}#why.stop`));
	return messages;
}

function beware(context: LineContext, program: string, users: Step[]): Message[] {
	const { stage, state, simulation } = context;
	const name = baseName(program);
	const messages: Message[] = [];
	if (users.length === 0) messages.push(say(`${KEY}#beware.unused`));
	if (name === "bash" && (state?.distro === "alpine" || state?.distro === "busybox")) {
		const made = stage && programOrigin(stage, "bash");
		const index = made ?? null;
		const line = index === null ? undefined : simulation.steps[index]?.place.startLine;
		if (line === undefined) messages.push(say(`${KEY}#beware.no-bash`, { program }));
		else if (line < context.instruction.startLine)
			messages.push(say(`${KEY}#beware.bash-installed`, { line: lineRef(line) }));
	}
	return messages;
}

function wordPart(text: string, span: PartNote["span"], index: number): PartNote {
	if (index === 0) return leaf({ span, role: "command", what: say(`${KEY}#program`, { program: text }) });
	const clauses = /^-[a-z]{2,}$/.test(text)
		? [...text.slice(1)].map((letter) => OPTIONS[`-${letter}`])
		: [OPTIONS[text]];
	const known = clauses.filter((one) => one !== undefined);
	const [only] = known;
	if (known.length === clauses.length && clauses.length > 1) {
		return leaf({
			span,
			role: "option",
			what: say(`${KEY}#bundle`, { text, options: known.map((one) => say(`${KEY}#option.${one}`)) }),
		});
	}
	return leaf({
		span,
		role: "option",
		known: only !== undefined,
		what: only ? say(`${KEY}#option.${only}`) : say(`${KEY}#argument`, { text }),
	});
}
