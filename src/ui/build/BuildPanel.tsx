import type { BuildOptions } from "../../model/build.ts";
import "./build.css";
import type { BuildProps } from "./BuildSection.tsx";
import { ChangeChooser } from "./ChangeChooser.tsx";
import { IgnoreFile } from "./IgnoreFile.tsx";
import { Rebuilt } from "./Rebuilt.tsx";
import { Arguments, Target } from "./Start.tsx";

/** How the build is started, and what a change would make it do again. Every explanation of the page follows. */
export default function BuildPanel({ explanation, controls, goTo }: BuildProps) {
	const { options, onBuild } = controls;
	const { build, stages } = explanation;
	const set = (changes: Partial<BuildOptions>) => onBuild(withoutEmpty({ ...options, ...changes }));
	return (
		<div className="build-panel">
			<ChangeChooser explanation={explanation} change={options.change} onChange={(change) => set({ change })} />
			{build.rebuild && options.change && <Rebuilt rebuild={build.rebuild} stages={stages} goTo={goTo} />}
			{stages.length > 1 && <Target stages={stages} target={options.target} onTarget={(target) => set({ target })} />}
			{build.arguments.length > 0 && (
				<Arguments
					list={build.arguments}
					values={options.buildArgs ?? {}}
					goTo={goTo}
					onValues={(buildArgs) => set({ buildArgs })}
				/>
			)}
			<IgnoreFile text={options.dockerignore} onText={(dockerignore) => set({ dockerignore })} />
		</div>
	);
}

/** Options that are not given are absent. */
function withoutEmpty(options: Partial<Record<keyof BuildOptions, unknown>>): BuildOptions {
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as BuildOptions;
}
