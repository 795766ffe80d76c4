/** What failed last and what is not safe yet, each with what can be done about it at once. */

import { Button, Group } from '@mantine/core'
import type { Problem, ProblemCode } from '../../../shared/problem'
import { openProjectAgain } from '../../client/projectFlow'
import { dismissProblem, useProjectSession } from '../../client/projectSession'
import { saveBeside, saveProject, saveProjectAs, saveSmaller } from '../../client/saving'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate, type WordKey } from '../../i18n/words'
import classes from './Shell.module.css'

export function Problems() {
  const problem = useProjectSession(session => session.problem)
  const saveProblem = useProjectSession(session => session.saveProblem)
  const journalProblem = useProjectSession(session => session.history.journalProblem)
  const question = saveProblem?.code === 'save-needs-analyst' ? saveProblem : null
  if (problem === null && journalProblem === null && question === null) return null
  return (
    <div className={classes.problems}>
      {journalProblem !== null && (
        <ProblemBanner problem={journalProblem} remedy={<Remedies {...journalProblem} />} />
      )}
      {question !== null && (
        <ProblemBanner isNotice problem={question} remedy={<Remedies {...question} />} />
      )}
      {problem !== null && (
        <ProblemBanner
          problem={problem}
          onDismiss={dismissProblem}
          remedy={<Remedies {...problem} />}
        />
      )}
    </div>
  )
}

type Remedy = { readonly label: WordKey; readonly run: () => Promise<unknown> }

const SAVE: Remedy = { label: 'file.save', run: saveProject }
const RETRY: Remedy = { label: 'common.retry', run: saveProject }
const SAVE_AS: Remedy = { label: 'file.saveAs', run: saveProjectAs }

/** What the analyst can do at once, the likeliest first. Problems of other kinds have no button. */
const REMEDIES: Readonly<Partial<Record<ProblemCode, readonly Remedy[]>>> = {
  'store-stopped': [{ label: 'project.openAgain', run: openProjectAgain }],
  'project-file-changed': [{ label: 'project.keepBoth', run: saveBeside }, SAVE_AS],
  'save-would-shrink': [{ label: 'project.saveAnyway', run: saveSmaller }, SAVE_AS],
  'save-needs-analyst': [SAVE],
  'project-not-saved': [RETRY, SAVE_AS],
  'backup-not-made': [RETRY, SAVE_AS],
  'project-locked': [RETRY, SAVE_AS],
  'project-file-read-only': [SAVE_AS, RETRY],
  'project-folder-read-only': [SAVE_AS, RETRY],
  'project-file-too-new': [SAVE_AS],
  'journal-not-written': [SAVE, SAVE_AS],
}

function Remedies({ code }: Pick<Problem, 'code'>) {
  const t = useTranslate()
  const { client, isBusy } = useProjectSession()
  const remedies = REMEDIES[code]
  if (client === null || remedies === undefined) return null
  return (
    <Group gap="xs">
      {remedies.map(({ label, run }, index) => (
        <Button
          key={label}
          size="compact-sm"
          variant={index === 0 ? 'filled' : 'default'}
          disabled={isBusy}
          onClick={() => void run()}
        >
          {t(label)}
        </Button>
      ))}
    </Group>
  )
}
