/** Versions from one on and below another, as a constraint in front of a number means it. */
export interface VersionRange {
	from: string;
	below: string;
}

/**
 * What `^1.2`, `~1.2.3`, `1.2.*` and `>=1,<2` of a package mean; null for one version and for anything else. Composer and
 * pip raise the last number but one after a tilde, npm the second.
 */
export function versionRange(system: string, text: string): VersionRange | null {
	const between = />=([\w.]+),<([\w.]+)$/.exec(text);
	if (between) return { from: between[1] ?? "", below: between[2] ?? "" };
	const match = /(\^|~=?)v?(\d+(?:\.\d+)*)$|[@:=]v?(\d+(?:\.\d+)*)\.[*x]$/.exec(text);
	if (!match) return null;
	const [, sign = "", marked, open] = match;
	const from = marked ?? open ?? "";
	const numbers = from.split(".").map(Number);
	const raised = raisedPlace(system, sign, numbers);
	if (raised === null) return null;
	const below = numbers.slice(0, raised + 1).map((number, place) => (place === raised ? number + 1 : number));
	return { from, below: below.join(".") };
}

/** Which of the numbers (from 0) is one higher in the version that no longer fits. */
function raisedPlace(system: string, sign: string, numbers: number[]): number | null {
	const last = numbers.length - 1;
	if (sign === "") return system === "npm" || system === "composer" ? last : null;
	if (sign === "^" && (system === "npm" || system === "composer")) {
		const first = numbers.findIndex((number) => number > 0);
		return first < 0 ? last : first;
	}
	if (sign === "~=" ? system === "pip" : system === "composer") return Math.max(last - 1, 0);
	return sign === "~" && system === "npm" ? Math.min(1, last) : null;
}
