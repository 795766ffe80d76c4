/** Title, question, description and analyst; each field is one change when it is left. */
import { Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ProjectDetails } from '../../../shared/domain/project'
import { useCommand } from '../../client/useCommand'
import { useTranslate, type WordKey } from '../../i18n/words'

type Field = 'title' | 'question' | 'description' | 'analyst'

const LABELS: Readonly<Record<Field, WordKey>> = {
  title: 'project.title',
  question: 'project.question',
  description: 'project.description',
  analyst: 'project.analyst',
}

export function ProjectDetailsForm({ project }: { readonly project: ProjectDetails }) {
  const t = useTranslate()
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {t('project.about')}
      </Title>
      <DetailField field="title" project={project} />
      <DetailField field="question" project={project} rows={2} />
      <DetailField field="description" project={project} rows={4} />
      <DetailField field="analyst" project={project} />
    </Stack>
  )
}

type Props = { readonly field: Field; readonly project: ProjectDetails; readonly rows?: number }

function DetailField({ field, project, rows }: Props) {
  const t = useTranslate()
  const describe = useCommand('project.describe')
  const value = project[field]
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])

  function keep() {
    const text = draft.trim()
    if (text === value) return
    if (text === '' && field === 'title') setDraft(value)
    else void describe({ [field]: text })
  }

  const common = {
    label: t(LABELS[field]),
    dir: 'auto',
    value: draft,
    onBlur: keep,
    maxLength: field === 'description' ? 100_000 : 500,
  } as const
  if (rows === undefined) {
    return <TextInput {...common} onChange={event => setDraft(event.currentTarget.value)} />
  }
  return (
    <Textarea
      {...common}
      autosize
      minRows={rows}
      onChange={event => setDraft(event.currentTarget.value)}
    />
  )
}
