/** The product's mark: a balance that leans to one side. */
export function ProductMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <g
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M16 5v21M10 27h12M5 12.5 27 8.5" />
        <path d="M1.8 19.5 5 12.5l3.2 7a3.3 3.3 0 0 1-6.4 0ZM23.8 15.5l3.2-7 3.2 7a3.3 3.3 0 0 1-6.4 0Z" />
      </g>
    </svg>
  )
}
