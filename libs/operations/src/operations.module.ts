import { Module } from '@nestjs/common';
import { ReadOperations } from './read-operations.js';
import { RedriveJobs } from './redrive-jobs.js';

const useCases = [ReadOperations, RedriveJobs];

@Module({ providers: useCases, exports: useCases })
export class OperationsModule {}
