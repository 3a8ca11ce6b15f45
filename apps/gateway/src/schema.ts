import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { ExitResolver } from '@ijkpunt/exit/api';
import {
  ChangeInstrumentsResolver,
  ReadInstrumentsResolver,
  ShippedResolver,
  UnclearQuestionsResolver,
} from '@ijkpunt/instruments/api';
import { MessagesResolver, RemindersResolver, SettingsResolver } from '@ijkpunt/notifications/api';
import { OperationsResolver } from '@ijkpunt/operations/api';
import {
  ReportsResolver,
  SharedResolver,
  SharingResolver,
  VerifyResolver,
} from '@ijkpunt/reports/api';
import {
  DevelopmentResolver,
  ExplanationsResolver,
  RegionResultsResolver,
  FigureDerivationResolver,
  NationalFiguresResolver,
  ResultQuestionsResolver,
  ResultsResolver,
} from '@ijkpunt/results/api';
import {
  GuestsResolver,
  ImportResolver,
  ParticipationResolver,
  PerspectivesResolver,
  PlanningResolver,
  PlatformPlanningResolver,
  ReadingResolver,
  RequestsResolver,
  ScanResolver,
  SubmissionResolver,
  TeamAnswersResolver,
  TeamsResolver,
  TogetherResolver,
} from '@ijkpunt/scans/api';
import {
  ChangeMapResolver,
  CoordinatorsResolver,
  InvitationResolver,
  MembershipsResolver,
  MunicipalitiesResolver,
  PeopleResolver,
  RegionsResolver,
  SettingsOfRegionResolver,
  TenancyResolver,
} from '@ijkpunt/tenancy/api';
import { StartPageResolver } from './start/start-page.resolver.js';

/** Every resolver of the graph. */
export const resolvers = [
  TenancyResolver,
  RegionsResolver,
  SettingsOfRegionResolver,
  CoordinatorsResolver,
  PeopleResolver,
  InvitationResolver,
  ChangeMapResolver,
  MunicipalitiesResolver,
  MembershipsResolver,
  ScanResolver,
  SubmissionResolver,
  TeamsResolver,
  TogetherResolver,
  ReadingResolver,
  PerspectivesResolver,
  RequestsResolver,
  GuestsResolver,
  PlanningResolver,
  PlatformPlanningResolver,
  TeamAnswersResolver,
  ImportResolver,
  ParticipationResolver,
  ResultsResolver,
  DevelopmentResolver,
  NationalFiguresResolver,
  ExplanationsResolver,
  RegionResultsResolver,
  FigureDerivationResolver,
  ResultQuestionsResolver,
  ReportsResolver,
  StartPageResolver,
  VerifyResolver,
  SharingResolver,
  SharedResolver,
  MessagesResolver,
  SettingsResolver,
  RemindersResolver,
  OperationsResolver,
  ReadInstrumentsResolver,
  ChangeInstrumentsResolver,
  ShippedResolver,
  UnclearQuestionsResolver,
  ExitResolver,
];

/** The schema as text, sorted, so that a change of it reads as a small diff. */
export async function printedSchema(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  try {
    const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
}
