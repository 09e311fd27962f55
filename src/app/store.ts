/** A value that changes, and those who want to know. Fits React's `useSyncExternalStore`. */
export interface Store<T> {
	get(): T;
	/** Puts a few fields of the value anew. */
	patch(changes: Partial<T>): void;
	subscribe(listener: () => void): () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		patch(changes) {
			const keys = Object.keys(changes) as (keyof T)[];
			if (keys.every((key) => Object.is(value[key], changes[key]))) return;
			value = { ...value, ...changes };
			for (const listener of listeners) listener();
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
