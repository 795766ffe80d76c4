/** A relationship in a line: who, how, to whom, and whether any words show it. */
import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowNarrowRight, IconMinus } from '@tabler/icons-react'
import type { RelationshipRow } from '../../../shared/domain/relationships'
import { selectRelationship } from '../../client/session'
import { useFormat } from '../../i18n/format'
import { relationshipTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import classes from './Relationship.module.css'

export function RelationshipLine({ relationship }: { readonly relationship: RelationshipRow }) {
  const t = useTranslate()
  const format = useFormat()
  const { relationshipId, fromName, toName, typeKey, typeName, isDirected, sign, citations } =
    relationship
  const Arrow = isDirected === 1 ? IconArrowNarrowRight : IconMinus
  return (
    <li>
      <UnstyledButton className={classes.line} onClick={() => selectRelationship(relationshipId)}>
        <span className={classes.lineWords}>
          <bdi>{fromName}</bdi>
          <span className={classes.type} data-sign={sign}>
            {relationshipTypeName(t, typeKey, typeName)}
            <Arrow size={14} aria-hidden className={classes.arrow} />
          </span>
          <bdi>{toName}</bdi>
        </span>
        {citations === 0 ? (
          <IconAlertTriangle
            size={14}
            className={classes.warning}
            aria-label={t('relationship.uncited')}
          />
        ) : (
          <span className={classes.figure} title={t('count.citations', { count: citations })}>
            {format.number(citations)}
          </span>
        )}
      </UnstyledButton>
    </li>
  )
}
