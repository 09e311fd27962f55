import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../model/explanation.ts";
import { fill } from "../share/export/words.ts";
import { cliWords, environmentLanguage } from "./words.ts";

const FORMATS = ["text", "markdown", "json", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** What the reader asked for. `wrong` is a message in their language. */
export type Request =
	| { kind: "explain"; files: string[]; format: Format; language: Language; build: Build }
	| { kind: "coverage"; files: string[]; language: Language }
	| { kind: "questions"; language: Language }
	| { kind: "question"; id: string; language: Language }
	| { kind: "help"; language: Language }
	| { kind: "wrong"; message: string; language: Language };

/** How the build is started; of the `.dockerignore` the file's name. */
interface Build {
	target?: string;
	buildArgs?: Record<string, string>;
	ignoreFile?: string;
}

const COMMANDS = ["explain", "coverage", "questions", "question"];

const OPTIONS = {
	lang: { type: "string" },
	format: { type: "string" },
	target: { type: "string" },
	"build-arg": { type: "string", multiple: true },
	dockerignore: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** Reads the words after `linewise`. */
export function parseArguments(words: string[], environment: Record<string, string | undefined>): Request {
	const { values, positionals, tokens } = parseArgs({
		args: words,
		options: OPTIONS,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const language = LANGUAGES.find((one) => one === values.lang) ?? environmentLanguage(environment);
	const say = cliWords[language];
	const wrong = (message: string, about: Record<string, string> = {}): Request => {
		return { kind: "wrong", message: fill(message, about), language };
	};
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		if (!Object.hasOwn(OPTIONS, token.name)) return wrong(say.unknownOption, { option: token.rawName });
	}
	if (values.help) return { kind: "help", language };
	const [command, ...files] = positionals;
	if (command === undefined) return wrong(say.noCommand);
	if (!COMMANDS.includes(command)) return wrong(say.unknownCommand, { command });
	if (values.lang !== undefined && values.lang !== language) {
		return wrong(say.optionValue, { option: "--lang", values: LANGUAGES.join(", ") });
	}
	if (command === "questions") return { kind: "questions", language };
	if (command === "question") {
		const [id] = files;
		return id === undefined ? wrong(say.noQuestion) : { kind: "question", id, language };
	}
	const format = FORMATS.find((one) => one === (values.format ?? "text"));
	if (!format) return wrong(say.optionValue, { option: "--format", values: FORMATS.join(", ") });
	if (files.length === 0) return wrong(say.noFile);
	if (command === "coverage") return { kind: "coverage", files, language };
	const lacking = (["target", "build-arg", "dockerignore"] as const).find((name) =>
		[values[name] ?? ""].flat().some((value) => typeof value !== "string"),
	);
	if (lacking) return wrong(say.optionAlone, { option: `--${lacking}` });
	if (format === "json" && files.length > 1) return wrong(say.oneForJson);
	const { target, dockerignore } = values;
	const build: Build = {
		...(typeof target === "string" && { target }),
		...(values["build-arg"] && { buildArgs: readBuildArgs([values["build-arg"]].flat(), environment) }),
		...(typeof dockerignore === "string" && { ignoreFile: dockerignore }),
	};
	return { kind: "explain", files, format, language, build };
}

/** `NAME=value`; a bare `NAME` takes the value of the environment, and nothing where that lacks it, as in Docker. */
function readBuildArgs(given: unknown[], environment: Record<string, string | undefined>): Record<string, string> {
	return Object.fromEntries(
		given.flatMap((one): [string, string][] => {
			const [name = "", value] = String(one).split(/=(.*)/s);
			const known = value ?? environment[name];
			return known === undefined ? [] : [[name, known]];
		}),
	);
}
