/** The name of a rule elsewhere and where it is documented: of `buildkit/StageNameCasing`, `hadolint/DL3008`, `shellcheck/SC2086`. */
export function ruleLink(alias: string): { name: string; address: string | null } {
	const [tool = "", rule = ""] = alias.split("/");
	if (tool === "buildkit")
		return { name: `BuildKit ${rule}`, address: `https://docs.docker.com/reference/build-checks/${kebab(rule)}/` };
	if (tool === "hadolint")
		return { name: `hadolint ${rule}`, address: `https://github.com/hadolint/hadolint/wiki/${rule}` };
	if (tool === "shellcheck") return { name: `ShellCheck ${rule}`, address: `https://www.shellcheck.net/wiki/${rule}` };
	return { name: alias, address: null };
}

/** `JSONArgsRecommended` as `json-args-recommended`. */
function kebab(name: string): string {
	return name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}
