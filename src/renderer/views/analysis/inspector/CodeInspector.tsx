/** The selected code: its name, colour and meaning, and every passage that was given it. */
import { Button, Group, Stack } from '@mantine/core'
import { IconArrowMerge, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { CodePassage, CodeRow } from '../../../../shared/domain/codes'
import { CodingId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useQuery, useRows } from '../../../client/useQuery'
import { Busy } from '../../../components/Busy'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { ProseField } from '../../../components/ProseField'
import { useTranslate } from '../../../i18n/words'
import { codeBranches } from '../../parts/codeTree'
import { InspectorSection } from '../../parts/InspectorSection'
import classes from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import passageClasses from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { PassageWalker } from '../../parts/PassageWalker'
import { CodeDialogs, type CodeQuestion } from '../navigator/CodeDialogs'
import { HypothesisColour } from '../navigator/HypothesisColour'
import { CommitField } from '../sources/CommitField'
import { CodeChip } from './CodeChip'

const FIRST_SHOWN = 20
const MORE_SHOWN = 50

export function CodeInspector({ code }: { readonly code: CodeRow }) {
  const t = useTranslate()
  const rename = useCommand('code.rename')
  const recolour = useCommand('code.recolour')
  const annotate = useCommand('code.annotate')
  const codes = useRows('code.list', {})
  const [question, setQuestion] = useState<CodeQuestion | null>(null)
  const { codeId, name, colour, note } = code
  const path = codeBranches(codes).find(branch => branch.code.codeId === codeId)?.path ?? []
  return (
    <>
      <Stack gap={8}>
        <div className={classes.labelled}>
          <HypothesisColour
            name={name}
            colour={colour}
            onChoose={chosen => void recolour({ codeId, colour: chosen })}
          />
          <CommitField
            label={t('code.name')}
            value={name}
            isRequired
            maxLength={500}
            onCommit={text => void rename({ codeId, name: text })}
          />
        </div>
        {path.length > 1 && (
          <p className={classes.remark}>
            {t('code.below')} <bdi>{path.slice(0, -1).join(' / ')}</bdi>
          </p>
        )}
        <ProseField
          label={t('code.meaning')}
          value={note}
          onCommit={text => void annotate({ codeId, note: text })}
        />
      </Stack>
      <CodePassages code={code} />
      <Notes target={{ kind: 'code', id: codeId }} />
      <Group gap="xs" className={classes.foot}>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconArrowMerge size={14} aria-hidden />}
          disabled={codes.length < 2}
          onClick={() => setQuestion({ kind: 'merge', codeId })}
        >
          {t('code.merge')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => setQuestion({ kind: 'remove', codeId })}
        >
          {t('code.remove')}
        </Button>
      </Group>
      <CodeDialogs codes={codes} question={question} onClose={() => setQuestion(null)} />
    </>
  )
}

function CodePassages({ code: { codeId, name } }: { readonly code: CodeRow }) {
  const t = useTranslate()
  const passages = useQuery('code.passages', { codeId })
  const [shown, setShown] = useState(FIRST_SHOWN)
  const rows = passages.status === 'ready' ? passages.rows : []
  const rest = rows.length - shown
  return (
    <InspectorSection
      title={t('inspector.passages')}
      count={rows.length}
      actions={rows.length > 0 && <PassageWalker passages={rows} label={name} />}
    >
      {passages.status === 'loading' && <Busy />}
      {passages.status === 'failed' && <ProblemBanner problem={passages.problem} />}
      {passages.status === 'ready' && rows.length === 0 && (
        <p className={classes.remark}>{t('code.noPassages')}</p>
      )}
      <ul className={passageClasses.passages}>
        {rows.slice(0, shown).map(passage => (
          <PassageItem
            key={passage.citationId}
            passage={passage}
            actions={<OpenCoding passage={passage} isOther={passage.codeId !== codeId} />}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setShown(count => count + MORE_SHOWN)}
        >
          {t('inspector.showMore', { count: rest })}
        </Button>
      )}
    </InspectorSection>
  )
}

type OpenProps = { readonly passage: CodePassage; readonly isOther: boolean }

/** Leads to the coding; a passage of a code below says which. */
function OpenCoding({ passage, isOther }: OpenProps) {
  const t = useTranslate()
  const codingId = CodingId.parse(passage.citationId)
  return (
    <CodeChip
      name={isOther ? passage.codeName : t('code.openCoding')}
      colour={passage.colour}
      onClick={() => select({ kind: 'coding', codingId })}
    />
  )
}
