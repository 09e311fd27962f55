import { commandsOf, hasOption } from "./asking.ts";
import type { Idiom } from "./idiom.ts";
import { runsCalling } from "./runs.ts";

/** A download's signature is checked with keys that the file names; the key ring goes again afterwards. */
export const signatureVerifiedDownload: Idiom = {
	rank: 51,
	instead: ["commands/gpg#why.0", "commands/gpg#why.1"],
	*find(simulation) {
		for (const step of runsCalling(simulation, "gpg")) {
			const gpg = commandsOf(step, ["gpg"]);
			const verify = gpg.find((one) => hasOption(one, "--verify"));
			const keys = gpg.find((one) => hasOption(one, "--recv-keys", "--import", "--receive-keys"));
			if (!verify || verify.context.runs === "maybe") continue;
			const ringGone = commandsOf(step, ["rm"]).some((one) =>
				one.command.words.some((word) => /GNUPGHOME|\.gnupg/.test(word.text)),
			);
			const { index } = step.instruction;
			const says: { at: number; form: string }[] = [{ at: index, form: keys ? "keys" : "verify" }];
			if (ringGone) says.push({ at: index, form: "ring" });
			yield { at: [index], says };
		}
	},
};
