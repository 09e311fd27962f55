import { richToMarkdown } from "../knowledge/resolve/markdown.ts";
import { richToText } from "../knowledge/resolve/plain.ts";
import type { Language } from "../model/explanation.ts";
import type { Rich } from "../model/rich.ts";
import { ruleLink } from "../model/rule-link.ts";
import { fill } from "../share/export/words.ts";
import type { Level } from "./arguments.ts";
import { BROKEN, type Checked } from "./check.ts";
import { cliWords } from "./words.ts";

const LEVELS: Record<Level, "error" | "warning" | "note"> = { error: "error", warning: "warning", info: "note" };

/** Findings as SARIF 2.1.0, which code hosts read: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function toSarif(found: Checked[], language: Language) {
	const rules = [...new Map(found.map((one) => [one.rule, one])).values()];
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: {
					driver: { name: "Linewise", language, rules: rules.map((one) => ruleOf(one, language)) },
				},
				columnKind: "utf16CodeUnits",
				results: found.map((one) => ({
					ruleId: one.rule,
					ruleIndex: rules.findIndex(({ rule }) => rule === one.rule),
					level: LEVELS[one.severity],
					message: both([...one.message, ...(one.why.length > 0 ? [" ", ...one.why] : [])]),
					locations: [{ physicalLocation: { artifactLocation: { uri: uri(one.file) }, region: region(one) } }],
				})),
			},
		],
	};
}

/** A rule by the first place where it was found: its title is the rule's own name, its help the reason. */
function ruleOf({ rule, aliases, severity, message, why }: Checked, language: Language) {
	const links = aliases.flatMap((alias) => {
		const { name, address } = ruleLink(alias);
		return address === null ? [] : [{ name, address }];
	});
	const help = rule === BROKEN ? message : why;
	const also = links.map(({ name, address }) => `[${name}](${address})`).join(", ");
	return {
		id: rule,
		name: rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
		shortDescription: { text: rule === BROKEN ? cliWords[language].doesNotBuild : richToText(message) },
		help: {
			text: richToText(help),
			markdown: richToMarkdown(help) + (also ? `\n\n${fill(cliWords[language].alsoKnown, { rules: also })}` : ""),
		},
		...(links[0] && { helpUri: links[0].address }),
		defaultConfiguration: { level: LEVELS[severity] },
	};
}

function both(text: Rich) {
	return { text: richToText(text), markdown: richToMarkdown(text) };
}

/** A relative path as it is, with what an address may not hold encoded. */
function uri(file: string): string {
	return file === "-" ? "Dockerfile" : encodeURI(file.replaceAll("\\", "/")).replace(/[?#]/g, encodeURIComponent);
}

function region({ range: { start, end } }: Checked) {
	return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
