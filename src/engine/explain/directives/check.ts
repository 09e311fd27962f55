import type { Message, PartNote } from "../../../model/message.ts";
import { leaf, say } from "../context.ts";
import type { DirectiveExplainer } from "./registry.ts";

const KEY = "directives/check";

/** The checks of BuildKit that the knowledge base tells. Source: https://docs.docker.com/reference/build-checks/ */
const RULES = new Set([
	"StageNameCasing",
	"FromAsCasing",
	"NoEmptyContinuation",
	"ConsistentInstructionCasing",
	"DuplicateStageName",
	"ReservedStageName",
	"JSONArgsRecommended",
	"MaintainerDeprecated",
	"UndefinedArgInFrom",
	"WorkdirRelativePath",
	"UndefinedVar",
	"MultipleInstructionsDisallowed",
	"LegacyKeyValueFormat",
	"RedundantTargetPlatform",
	"SecretsUsedInArgOrEnv",
	"InvalidDefaultArgInFrom",
	"FromPlatformFlagConstDisallowed",
	"CopyIgnoredFile",
	"InvalidDefinitionDescription",
	"ExposeProtoCasing",
	"ExposeInvalidFormat",
	"InvalidBaseImagePlatform",
]);

/** `# check`: which of BuildKit's own checks run, and whether they stop the build. */
export const check: DirectiveExplainer = ({ value, valueSpan }) => {
	const settings = readSettings(value, valueSpan.start);
	const rules = (name: string) =>
		(settings.find((one) => one.name === name)?.value ?? "")
			.split(",")
			.map((rule) => rule.trim())
			.filter(Boolean);
	const skipped = rules("skip");
	const experimental = rules("experimental");
	const fails = settings.find((one) => one.name === "error")?.value.toLowerCase() === "true";
	const clauses: Message[] = [];
	if (skipped.includes("all")) clauses.push(say(`${KEY}#clause.skip-all`));
	else if (skipped.length > 0) clauses.push(say(`${KEY}#clause.skip`, { rules: skipped }));
	if (fails) clauses.push(say(`${KEY}#clause.error`));
	if (experimental.length > 0) clauses.push(say(`${KEY}#clause.experimental`, { rules: experimental }));
	return {
		what: clauses.length > 0 ? say(`${KEY}#what.set`, { settings: clauses }) : say(`${KEY}#what.nothing`),
		why: [
			...[...skipped, ...experimental]
				.filter((rule) => RULES.has(rule))
				.map((rule) => say(`${KEY}#rule.${rule}`, { rule })),
			...(fails ? [say(`${KEY}#why.error`)] : []),
		],
		beware: skipped.length > 0 ? [say(`${KEY}#beware.skip`)] : [],
		parts: settings.map(settingPart),
	};
};

interface Setting {
	name: string;
	value: string;
	span: PartNote["span"];
}

/** `skip=A,B;error=true`, with the place of each setting. */
function readSettings(value: string, offset: number): Setting[] {
	const settings: Setting[] = [];
	for (const match of value.matchAll(/[^;]+/g)) {
		const text = match[0].trim();
		const start = offset + match.index + match[0].indexOf(text);
		const equals = text.indexOf("=");
		if (equals < 0) continue;
		const name = text.slice(0, equals).trim().toLowerCase();
		settings.push({ name, value: text.slice(equals + 1).trim(), span: { start, end: start + text.length } });
	}
	return settings;
}

function settingPart({ name, value, span }: Setting): PartNote {
	const rules = value.split(",").map((rule) => rule.trim());
	const counts = { kind: "directives", name: `check ${name}` };
	if (name === "skip") {
		return leaf({
			span,
			role: "directive",
			counts,
			what: rules.includes("all") ? say(`${KEY}#setting.skip-all`) : say(`${KEY}#setting.skip`, { rules }),
		});
	}
	if (name === "error")
		return leaf({
			span,
			role: "directive",
			counts,
			what: say(`${KEY}#setting.error-${value.toLowerCase() === "true" ? "on" : "off"}`),
		});
	if (name === "experimental")
		return leaf({ span, role: "directive", counts, what: say(`${KEY}#setting.experimental`, { rules }) });
	return leaf({ span, role: "directive", known: false, counts, what: say(`${KEY}#setting.unknown`, { name }) });
}
