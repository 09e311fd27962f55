import { lineRef } from "../explain/context.ts";
import { stagesOn } from "../simulate/index-of.ts";
import { effectsOf } from "./asking.ts";
import { callsOfStage } from "./calls.ts";
import type { Idiom } from "./idiom.ts";

/** Development packages of distributions, with the crate that asks for them. Sources: the crates' own documentation. */
const CRATES: Record<string, string> = {
	"libssl-dev": "openssl-sys",
	"openssl-dev": "openssl-sys",
	"openssl-devel": "openssl-sys",
	"libpq-dev": "pq-sys",
	"postgresql-dev": "pq-sys",
	"libsqlite3-dev": "libsqlite3-sys",
	"sqlite-dev": "libsqlite3-sys",
	"protobuf-compiler": "prost-build",
	protoc: "prost-build",
	"libclang-dev": "bindgen",
	"clang-dev": "bindgen",
	"librdkafka-dev": "rdkafka-sys",
	"libudev-dev": "libudev-sys",
	"libdbus-1-dev": "libdbus-sys",
};

const BUILDS = ["cargo build", "cargo install", "cargo chef cook", "cargo check"];

/** Libraries of the system that crates find and link while they are compiled. */
export const crateLibraries: Idiom = {
	*find(simulation) {
		for (const step of simulation.steps) {
			const { index, keyword } = step.instruction;
			if (keyword !== "RUN") continue;
			const packages = effectsOf(step, "installs").flatMap(({ effect }) =>
				effect.packages.map((one) => one.replace(/=.*/, "")),
			);
			const named = packages.find((one) => CRATES[one]);
			if (named === undefined || !step.stage) continue;
			const build = stagesOn(simulation, step.stage)
				.flatMap((stage) => callsOfStage(simulation, stage, ...BUILDS))
				.find(({ at }) => at > index);
			if (!build) continue;
			const finder = packages.find((one) => /^(pkg-config|pkgconf|pkgconfig)$/.test(one));
			const form = CRATES[named] === "prost-build" ? "protoc" : finder ? "found" : "linked";
			const values = {
				package: named,
				crate: CRATES[named] ?? "",
				line: lineRef(build.line),
				...(finder && { finder }),
			};
			yield { at: [index, build.at], says: [{ at: index, form, values, last: true }] };
		}
	},
};
