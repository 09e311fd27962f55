import type { Found, Rule } from "./rule.ts";

/** What tokens of well-known services look like, with what they open. */
const TOKENS: [string, RegExp][] = [
	["AWS", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
	["GitHub", /\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/],
	["GitLab", /\bglpat-[\w-]{20,}/],
	["Slack", /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
	["Google", /\bAIza[0-9A-Za-z_-]{35}\b/],
	["npm", /\bnpm_[A-Za-z0-9]{36}\b/],
	["PyPI", /\bpypi-[A-Za-z0-9_-]{50,}/],
	["OpenAI", /\bsk-(?:proj-)?[A-Za-z0-9_-]{32,}/],
];
const KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/;
const ADDRESS = /\b[a-z][a-z+.-]*:\/\/[^\s/:@'"$`{}<>*]+:([^\s/@'"$`{}<>*]+)@([^\s/'":?]+)/i;

/** `password=…` beside the host or the name of a database: in an address's query, or in words as libpq reads them. */
const CONNECTION =
	/(?:\b[a-z]+:\/\/[^\s"'$]*[?&]|\b(?:host|dbname|server|user)=[^"'$]*[\s;])(?:password|pwd)=([^\s"'$&;]+)/i;

/** Passwords that only fill a place, and hosts that nobody else reaches. */
const PLACEHOLDER =
	/^(?:x+|pass(?:word|wd)?|secret|dummy|example|changeme|change-me|user|test|root|admin|postgres|\d{1,4}|\.+)$/i;
const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|example\.)/i;
/** Neighbours in a network of containers: a password of theirs counts only where the image keeps it as a setting. */
const NEIGHBOUR = /^(?:db|database|postgres|mysql|redis)$/i;

/** A token, a private key or a password in an address, spelled out in the file. */
export const secretInText: Rule = {
	aliases: [],
	severity: "error",
	rank: 5,
	instead: ["variables/DATABASE_URL#beware.0"],
	*check({ file }) {
		for (const { index, span, keyword } of file.instructions) {
			const text = file.source.slice(span.start, span.end);
			const found = secretIn(text) ?? (keyword === "RUN" ? writtenIn(text) : null);
			if (!found) continue;
			const start = span.start + found.at;
			yield {
				at: index,
				span: { start, end: start + found.length },
				form: found.form,
				values: found.values,
				...(/^(?:address|connection|written)$/.test(found.form) ? { severity: "warning" } : {}),
			};
		}
	},
};

/** `echo "rcon.password=1234" >> file`: a setting whose name ends like a password's, with a value, printed into a file. */
const WRITTEN =
	/\b(?:echo|printf)\s[^\n|&;]*?(?:(?<=\\[nrt])|(?<![\\\w.-]))((?:[\w-]+[.\w-]*[._-])?(?:password|passwd))\s*[=:]\s*([^\s"'$\\;&|<>{}]+)[^\n|&;]*?>/i;
const NO_VALUE = /^(?:true|false|yes|no|on|off|none|null|required|prohibit-password|\*+)$/i;

function writtenIn(text: string): ReturnType<typeof secretIn> {
	const [whole, name = "", value = ""] = WRITTEN.exec(text) ?? [];
	if (whole === undefined || NO_VALUE.test(value)) return null;
	const at = text.indexOf(whole) + whole.search(new RegExp(`${name}\\s*[=:]`, "i"));
	return { form: "written", at, length: name.length, values: { name } };
}

function secretIn(
	text: string,
): { form: string; at: number; length: number; values: NonNullable<Found["values"]> } | null {
	for (const [service, pattern] of TOKENS) {
		const match = pattern.exec(text);
		if (match && !/EXAMPLE/.test(match[0]))
			return { form: "token", at: match.index, length: match[0].length, values: { service } };
	}
	const key = KEY.exec(text);
	if (key) return { form: "key", at: key.index, length: key[0].length, values: {} };
	const address = ADDRESS.exec(text);
	const [whole = "", password = "", host = ""] = address ?? [];
	const connection = CONNECTION.exec(text);
	if (connection?.[1] && !PLACEHOLDER.test(connection[1])) {
		const at = connection.index + connection[0].toLowerCase().search(/(?:password|pwd)=/);
		return { form: "connection", at, length: connection.index + connection[0].length - at, values: {} };
	}
	if (!address || PLACEHOLDER.test(password) || LOCAL.test(host)) return null;
	if (NEIGHBOUR.test(host) && !/^ENV\s/i.test(text)) return null;
	return { form: "address", at: address.index, length: whole.length, values: { host } };
}
