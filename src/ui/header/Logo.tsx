/** Three lines, one of them lit: the mark of the page. */
export function Logo() {
	return (
		<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
			<rect x="2" y="4" width="20" height="4" rx="2" fill="var(--stage-0)" />
			<rect x="2" y="10" width="13" height="4" rx="2" fill="var(--stage-1)" />
			<circle cx="20" cy="12" r="2" fill="var(--stage-1)" />
			<rect x="2" y="16" width="17" height="4" rx="2" fill="var(--stage-2)" />
		</svg>
	);
}
