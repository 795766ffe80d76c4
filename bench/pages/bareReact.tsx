/** The least a React program can be: what our start is compared with. */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

function Page() {
  const [count, setCount] = useState(0)
  return (
    <main>
      <h1>Bare React</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        Pressed {count} times
      </button>
    </main>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')
createRoot(root).render(<Page />)
