import { releaseIn, releasesOf } from "../../images/release.ts";
import type { Simulation } from "../../simulate/simulation.ts";
import type { Stage } from "../../simulate/stage.ts";

/** Products by what arguments with their versions are called: `PHP_VERSION`, `NODE_VER`. */
const PRODUCTS: Record<string, string> = {
	PHP: "PHP",
	NODE: "Node.js",
	NODEJS: "Node.js",
	PYTHON: "Python",
	RUBY: "Ruby",
	GO: "Go",
	GOLANG: "Go",
};

/** What an argument in the tag of an image without an entry says that the image holds, if the support of that is over. */
export function endedByName({ image, base, parent }: Stage, { globals, facts }: Simulation, today: string) {
	if (parent || !image || image.facts || image.missing !== null) return null;
	const [, , name = "", called = ""] = /:(\w*-)?\$\{?(([A-Z]+)_VER(?:SION)?)\}?$/.exec(base) ?? [];
	const version = globals.get(name)?.value;
	const product = PRODUCTS[called];
	const release = product && version ? releaseIn(releasesOf(product, facts) ?? [], version) : undefined;
	return product && release?.eol && release.eol < today
		? { name, product, cycle: release.cycle, eol: release.eol }
		: null;
}
