import type { Stage } from "../../simulate/stage.ts";

/** What stands for development, in the name of a stage or in the command of the container. */
const DEVELOPMENT = /dev|test|lint|debug|ci\b|storybook|builder|build/i;
const DEVELOPS =
	/nodemon|ts-node|\b(?:tsx|vite|jest|test|serve|hot)\b|webpack|--reload|--watch|(?<!\/)\bdev\b(?!\/)|develop/i;

/** Whether a stage is one to develop or to build in, by its name or by what it starts. */
export function isForDevelopment(stage: Stage): boolean {
	const { state } = stage;
	const process = [...(state.entrypoint?.value.words ?? []), ...(state.cmd?.value.words ?? [])].join(" ");
	const own = (state.cmd?.from.line ?? state.entrypoint?.from.line) != null;
	return isNamedForDevelopment(stage) || DEVELOPS.test(process) || !own || /(^|\s|\/)(?:ba|a)?sh$/.test(process.trim());
}

/** Whether a stage's name says that developers work in it. */
export function isNamedForDevelopment({ name }: Stage): boolean {
	return DEVELOPMENT.test(name);
}
