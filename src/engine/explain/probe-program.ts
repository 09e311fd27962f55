import { programOrigin } from "../simulate/build-effects.ts";
import type { Step } from "../simulate/simulation.ts";
import { baseFacts } from "../simulate/stage.ts";

/** Programs that probes use and that small images lack. */
const PROBES = new Set(["curl", "wget", "nc", "jq", "pg_isready", "mysqladmin", "redis-cli"]);

/** The program with which a HEALTHCHECK asks, and where it comes from. */
export interface ProbeProgram {
	name: string;
	from: "line" | "base" | "busybox" | "unseen";
	/** The index of the line that brings it. */
	made: number | null;
}

/** The program of a probe that small images lack; null where the probe calls none of these. */
export function probeProgram({ executions, stage, before }: Step): ProbeProgram | null {
	const name = executions.map(({ invocation }) => invocation.name).find((one) => PROBES.has(one));
	if (name === undefined || !stage) return null;
	const made = programOrigin(stage, name);
	// The check runs in the finished image, so a later line may bring it as well.
	if (made !== null) return { name, from: "line", made };
	if (baseFacts(stage)?.programs.includes(name)) return { name, from: "base", made: null };
	const small = before?.distro === "alpine" || before?.distro === "busybox";
	return { name, from: small && (name === "wget" || name === "nc") ? "busybox" : "unseen", made: null };
}
