import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../model/explanation.ts";
import { fill } from "../share/export/words.ts";
import { cliWords, environmentLanguage } from "./words.ts";

const FORMATS = {
	explain: ["text", "markdown", "json", "jsonl", "html", "dockerfile"],
	diff: ["text", "markdown", "json"],
	check: ["text", "json", "sarif"],
	coverage: ["text"],
} as const;
export type Format = (typeof FORMATS)["explain"][number];
export type DiffFormat = (typeof FORMATS)["diff"][number];
export type CheckFormat = (typeof FORMATS)["check"][number];

const LEVELS = ["error", "warning", "info"] as const;
export type Level = (typeof LEVELS)[number];

/** What the reader asked for. `wrong` is a message in their language. */
export type Request =
	| { kind: "explain"; files: string[]; format: Format; language: Language; build: Build }
	| {
			kind: "diff";
			before: string;
			after: string;
			format: DiffFormat;
			language: Language;
			build: Build;
			page: string | null;
	  }
	| { kind: "check"; files: string[]; format: CheckFormat; failOn: Level; language: Language; build: Build }
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

const COMMANDS = ["explain", "diff", "check", "coverage", "questions", "question"];

const OPTIONS = {
	lang: { type: "string" },
	format: { type: "string" },
	target: { type: "string" },
	"build-arg": { type: "string", multiple: true },
	dockerignore: { type: "string" },
	page: { type: "string" },
	"fail-on": { type: "string" },
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
	const formats: readonly string[] = FORMATS[command as keyof typeof FORMATS];
	const format = values.format ?? "text";
	if (typeof format !== "string" || !formats.includes(format))
		return wrong(say.optionValue, { option: "--format", values: formats.join(", ") });
	if (files.length === 0) return wrong(say.noFile);
	if (command === "coverage") return { kind: "coverage", files, language };
	const lacking = (["target", "build-arg", "dockerignore", "page"] as const).find((name) =>
		[values[name] ?? ""].flat().some((value) => typeof value !== "string"),
	);
	if (lacking) return wrong(say.optionAlone, { option: `--${lacking}` });
	const { target, dockerignore } = values;
	const build: Build = {
		...(typeof target === "string" && { target }),
		...(values["build-arg"] && { buildArgs: readBuildArgs([values["build-arg"]].flat(), environment) }),
		...(typeof dockerignore === "string" && { ignoreFile: dockerignore }),
	};
	if (command === "diff") {
		const [before, after, more] = files;
		if (before === undefined || after === undefined || more !== undefined) return wrong(say.twoFiles);
		const page = values.page ?? environment.LINEWISE_PAGE ?? "";
		if (page !== "" && !URL.canParse(String(page))) return wrong(say.noAddress, { option: "--page" });
		return {
			kind: "diff",
			before,
			after,
			format: format as DiffFormat,
			language,
			build,
			page: page === "" ? null : String(page),
		};
	}
	if (command === "check") {
		const failOn = LEVELS.find((one) => one === (values["fail-on"] ?? "warning"));
		if (!failOn) return wrong(say.optionValue, { option: "--fail-on", values: LEVELS.join(", ") });
		return { kind: "check", files, format: format as CheckFormat, failOn, language, build };
	}
	if (format === "json" && files.length > 1) return wrong(say.oneForJson);
	return { kind: "explain", files, format: format as Format, language, build };
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
