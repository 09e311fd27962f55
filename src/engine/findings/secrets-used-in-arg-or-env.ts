import type { Pair } from "../../model/dockerfile.ts";
import type { Rule } from "./rule.ts";

const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;

/** Short spellings that BuildKit does not look for. */
const SHORT = /(?:_|^|db|sql|root|admin)(?:pass|passphrase|pswd|(?<=.)pwd)$/i;
const ALLOWED = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** Names of addresses and settings of what a secret belongs to: `AUTH_SERVICE_URL`, `TOKEN_TYPE`. */
const SETTING = /_(?:ur[il]|host|hostname|port|endpoint|domain|path|dir|enabled|type|method|mode|name|user|username)$/i;

/** Values that are no secret whatever the name says: empty, a switch, a path, an address without a password, a class of Java. */
const HARMLESS =
	/^(?:[a-z]\w*(?:\.[a-z]\w*)+\.[A-Z]\w*|true|false|yes|no|on|off|none|null|\d{1,4}|\.{0,2}\/[\w./-]*|https?:\/\/[^@\s]*|\$\{?\w*FILE\}?)$/i;

/** A variable or build argument whose name says that its value is a secret. */
export const secretsUsedInArgOrEnv: Rule = {
	aliases: ["buildkit/SecretsUsedInArgOrEnv", "hadolint/DL3064"],
	severity: "warning",
	rank: 10,
	instead: ["instructions/env#beware.secret", "instructions/arg#beware.secret"],
	*check({ file, stages }) {
		const first = stages[0]?.from ?? Number.POSITIVE_INFINITY;
		for (const { index, keyword, pairs } of file.instructions) {
			// BuildKit looks at the ARGs of stages only.
			if ((keyword !== "ENV" && keyword !== "ARG") || index < first) continue;
			const named = pairs.filter(({ key }) => SECRET.test(key) && !ALLOWED.test(key));
			const short = pairs.filter((pair) => SHORT.test(pair.key) && (keyword === "ARG" || reasonOf([pair]) === "env"));
			const secrets = pairs.filter((pair) => named.includes(pair) || short.includes(pair));
			const [one] = secrets;
			if (!one) continue;
			const plain = secrets.every(({ key }) => SETTING.test(key));
			const reason = plain ? "setting" : keyword === "ARG" ? "arg" : reasonOf(secrets);
			const severe = reason === "arg" || reason === "env";
			// Beside a password the path of a certificate is none.
			const told =
				reason === "env" ? secrets.filter((pair) => reasonOf([pair]) === "env" && !SETTING.test(pair.key)) : [];
			const names = (told.length > 0 ? told : secrets).map(({ key }) => key);
			yield {
				at: index,
				span: (told[0] ?? one).keySpan,
				form: severe ? "secret" : "named",
				reason,
				values: { names },
				severity: severe ? "warning" : "info",
				...(named.length === 0 && { aliases: [] }),
			};
		}
	},
};

/** Ids and fingerprints of public keys: 16 or 40 hexadecimal digits, one or several. */
const FINGERPRINTS = /^((0x)?([0-9A-F]{16}|[0-9A-F]{40})(\s+|$))+$/i;

/** What the values say beside the names. */
function reasonOf(secrets: Pair[]): string {
	const values = secrets.map(({ value }) => (value ?? "").replace(/^(["'])(.*)\1$/s, "$2").trim());
	if (values.every((value) => value === "")) return "empty";
	if (secrets.every(({ key }, at) => /key/i.test(key) && FINGERPRINTS.test(values[at] ?? ""))) return "fingerprint";
	return values.every((value) => HARMLESS.test(value) || value === "") ? "harmless" : "env";
}
