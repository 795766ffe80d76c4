/** Asks for the title, the question and the analyst, and creates the project. */
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { createProject } from '../../client/projectFlow'
import { closeDialog, useSession } from '../../client/session'
import { useTranslate } from '../../i18n/words'

export function NewProjectDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'newProject')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t('newProject.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewProjectForm />
    </Modal>
  )
}

function NewProjectForm() {
  const t = useTranslate()
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [analyst, setAnalyst] = useState('')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (title.trim() === '') return
    closeDialog()
    void createProject({
      title: title.trim(),
      question: question.trim(),
      analyst: analyst.trim(),
      diagramTitle: t('diagram.firstTitle'),
    })
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('project.title')}
          dir="auto"
          data-autofocus
          required
          withAsterisk={false}
          maxLength={500}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('project.question')}
          description={t('project.questionHelp')}
          dir="auto"
          autosize
          minRows={2}
          maxLength={2000}
          value={question}
          onChange={event => setQuestion(event.currentTarget.value)}
        />
        <TextInput
          label={t('project.analyst')}
          dir="auto"
          maxLength={500}
          value={analyst}
          onChange={event => setAnalyst(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="subtle" color="gray" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={title.trim() === ''}>
            {t('common.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
