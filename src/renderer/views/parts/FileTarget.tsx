/** Where files are dropped or chosen. */
import { Button, FileButton, Text } from '@mantine/core'
import type { IconFileText } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import classes from './FileTarget.module.css'

type Props = {
  readonly icon: typeof IconFileText
  /** Names the place for who cannot see it. */
  readonly label: string
  readonly title: string
  readonly formats: string
  /** What the button says. */
  readonly choose: string
  /** Endings that the picker shows, with commas between them. */
  readonly accept: string
  /** Several at once; otherwise only the first that is dropped is taken. */
  readonly isForMany?: boolean
  /** At least one. */
  readonly onChoose: (files: readonly File[]) => void
}

export function FileTarget(props: Props) {
  const { icon: Icon, label, title, formats, choose, accept, isForMany = false, onChoose } = props
  const [isOver, setOver] = useState(false)

  function take(files: readonly File[]) {
    if (files.length > 0) onChoose(isForMany ? files : files.slice(0, 1))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    take([...event.dataTransfer.files])
  }

  return (
    <section
      className={classes.target}
      data-over={isOver || undefined}
      aria-label={label}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon size={36} stroke={1.2} aria-hidden className={classes.icon} />
      <Text fw={600}>{title}</Text>
      <Text size="xs" c="dimmed" maw="60ch">
        {formats}
      </Text>
      <FileButton
        multiple={isForMany}
        accept={accept}
        onChange={(chosen: File | File[] | null) =>
          take(chosen === null ? [] : Array.isArray(chosen) ? chosen : [chosen])
        }
        inputProps={{ 'aria-label': choose }}
      >
        {button => (
          <Button {...button} size="sm" data-autofocus>
            {choose}
          </Button>
        )}
      </FileButton>
    </section>
  )
}
