import { lineRef } from "../explain/context.ts";
import { baseName, isWithin } from "../simulate/paths.ts";
import type { Simulation, Step } from "../simulate/simulation.ts";
import type { Rule } from "./rule.ts";
import { ships } from "./support/layers.ts";

const KEYS =
	/^(?:id_(?:rsa|dsa|ecdsa|ed25519)|.*(?:private|priv)[_.-]?key.*\.(?:pem|key)|.+\.(?:p12|pfx|jks|keystore)|\.ssh)$/i;
const ACCESS =
	/^(?:\.netrc|\.git-credentials|\.pgpass|\.htpasswd|credentials\.json|service-account.*\.json|kubeconfig|\.aws|\.kube)$/i;
const SETTINGS = /^\.env(?:\.(?:local|prod|production|staging|secret|secrets)|\.?\*)?$/;
/** Settings of other surroundings than production: what lies in them may be made up for tests. */
const OF_TESTS = /^\.env\.(?:test|testing|ci|dev|develop|development|qa)(?:\.local)?$/;

/** A file that usually holds secrets is copied by its name. */
export const secretFileCopied: Rule = {
	aliases: [],
	severity: "warning",
	rank: 12,
	*check(simulation) {
		for (const step of simulation.steps) {
			const { instruction, transfer } = step;
			for (const source of transfer?.sources ?? []) {
				const form =
					source.kind === "url" || source.kind === "heredoc"
						? null
						: (formOf(baseName(source.path)) ?? (isBesideCertificate(simulation, source.path) ? "key" : null));
				const word = instruction.args[source.word];
				if (form === null || !word) continue;
				const kept = isKept(simulation, step);
				const taker = kept ? takerOf(simulation, step) : null;
				const values = { file: baseName(source.path), ...(taker !== null && { line: lineRef(taker) }) };
				yield {
					at: instruction.index,
					span: word.span,
					form,
					reason: taker !== null ? "taken" : kept ? "kept" : "build",
					values,
					...(kept && !OF_TESTS.test(values.file) ? {} : { severity: "info" }),
					...(OF_TESTS.test(values.file) && { improve: false }),
				};
			}
		}
	},
};

/** Whether a file `x.key` is copied by this file beside the certificate `x.crt` or `x.pem` that belongs to it. */
function isBesideCertificate({ steps }: Simulation, path: string): boolean {
	const stem = /^(.+)\.key$/i.exec(path)?.[1];
	return (
		stem !== undefined &&
		steps.some(({ transfer }) =>
			transfer?.sources.some((one) => /^\.(?:crt|cert|cer|pem)$/i.test(one.path.replace(stem, ""))),
		)
	);
}

function formOf(name: string): string | null {
	if (KEYS.test(name) && !/\.pub$|public/i.test(name)) return "key";
	if (ACCESS.test(name)) return "access";
	return SETTINGS.test(name) || OF_TESTS.test(name) ? "settings" : null;
}

/** Whether the file ends up in the image: with its stage, or in a directory that a stage of the image copies as a whole. */
function isKept(simulation: Simulation, step: Step): boolean {
	return (step.stage !== null && ships(simulation, step.stage)) || takerOf(simulation, step) !== null;
}

/** The line that copies the directory of the file as a whole from a stage for building into one of the image. */
function takerOf(simulation: Simulation, { stage, transfer }: Step): number | null {
	if (!stage || !transfer || ships(simulation, stage)) return null;
	const taker = stage.usedBy.find((use) => {
		const user = simulation.stages[use.stage];
		const whole = use.how === "copy" && use.path && isWithin(transfer.target, use.path.replace(/(.)\/$/, "$1"));
		return whole && user !== undefined && ships(simulation, user);
	});
	return taker?.line ?? null;
}
