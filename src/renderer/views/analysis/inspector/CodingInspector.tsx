/** The selected coding: its words, its code, which can be changed, and the notes on it. */
import { Button, Group, Select } from '@mantine/core'
import { IconTag, IconTagOff } from '@tabler/icons-react'
import type { CodePassage } from '../../../../shared/domain/codes'
import { CodeId, type CodingId } from '../../../../shared/domain/ids'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { announce } from '../../../components/Announcer'
import { useTranslate } from '../../../i18n/words'
import { codeBranches } from '../../parts/codeTree'
import shared from '../../parts/inspector.module.css'
import { Notes } from '../../parts/Notes'
import classes from '../../parts/Passage.module.css'
import { PassageItem } from '../../parts/PassageItem'
import { CodeChip } from './CodeChip'

type Props = { readonly codingId: CodingId; readonly coding: CodePassage }

export function CodingInspector({ codingId, coding }: Props) {
  const t = useTranslate()
  const recode = useCommand('coding.recode')
  const remove = useCommand('coding.remove')
  const branches = codeBranches(useRows('code.list', {}))
  const { codeId, codeName, colour, paragraphId } = coding

  async function takeAway() {
    if (!(await remove({ codingIds: [codingId] }))) return
    select({ kind: 'paragraph', paragraphId })
    announce(t('reader.saysUncoded', { name: codeName }))
  }

  return (
    <>
      <ul className={classes.passages}>
        <PassageItem
          passage={coding}
          actions={
            <CodeChip
              name={codeName}
              colour={colour}
              title={t('code.details')}
              onClick={() => select({ kind: 'code', codeId })}
            />
          }
        />
      </ul>
      <Select
        mt="xs"
        size="xs"
        label={t('coding.code')}
        leftSection={<IconTag size={14} color={colour} aria-hidden />}
        searchable
        allowDeselect={false}
        data={branches.map(({ code, path }) => ({ value: code.codeId, label: path.join(' / ') }))}
        value={codeId}
        onChange={value => value !== null && void recode({ codingId, codeId: CodeId.parse(value) })}
      />
      <Notes target={{ kind: 'coding', id: codingId }} />
      <Group className={shared.foot}>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTagOff size={14} aria-hidden />}
          onClick={() => void takeAway()}
        >
          {t('coding.remove')}
        </Button>
      </Group>
    </>
  )
}
