/** Where bugs end up: says what is safe, and offers to load the window again. */
import { Button, Container, Stack } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { problemOf } from '../../shared/problem'
import { useTranslate } from '../i18n/words'
import { ProblemBanner } from './ProblemBanner'

type Props = { readonly children: ReactNode }
type State = { readonly thrown: unknown }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { thrown: undefined }

  static getDerivedStateFromError(thrown: unknown): State {
    return { thrown }
  }

  override render(): ReactNode {
    if (this.state.thrown === undefined) return this.props.children
    return <Fallen thrown={this.state.thrown} />
  }
}

function Fallen({ thrown }: { readonly thrown: unknown }) {
  const t = useTranslate()
  return (
    <Container size="sm" py="xl">
      <Stack>
        <ProblemBanner problem={problemOf(thrown)} />
        <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
      </Stack>
    </Container>
  )
}
